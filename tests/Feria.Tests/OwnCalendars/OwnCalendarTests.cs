using CsCheck;
using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;
using Feria.OwnCalendars;
using Feria.WorkDays;

namespace Feria.Tests.OwnCalendars;

/// <summary>A calendar of one's own answers like any place, and as the algebra of calendars reckons it.</summary>
public sealed class OwnCalendarTests
{
    private static readonly DateRange Year = DateRange.OfYear(2026);

    private static readonly string[] Bases = ["DE-BY", "HU", "SA", "GB+DE", "HU+DE", "XNYS+DE-BY", "AE+SA"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void OwnDays_OverAnyBase_AreWhatTheAlgebraLaysOver() =>
        Gen.Select(Gen.OneOf(Bases.Select(Gen.Const).ToArray()), Gen.Select(Gen.Int[0, 364], Gen.Int[0, 2]).Array[0, 40]).Sample((basis, days) =>
        {
            var kinds = new[] { HolidayKind.Company, HolidayKind.WorkingWeekend, HolidayKind.HalfDay };
            var own = days.DistinctBy(d => d.Item1).Select(d => (Date: Year.First.AddDays(d.Item1), Kind: kinds[d.Item2])).ToList();
            var almanac = Make(new OwnCalendar { Code = "ACME", Base = basis, Days = [.. own.Select(o => OwnDay.Once(o.Kind, new(o.Date, o.Date)))] });

            var acme = Calendar(almanac, "ACME");
            var oracle = Calendar(Almanac.BuiltIn, basis).With("ACME", own.Select(o => new Holiday { Date = o.Date, Name = "own", RuleId = "own", Kind = o.Kind }));

            return Enumerable.Range(0, Year.Days).Select(i => Year.First.AddDays(i))
                .All(d => acme.IsWorkingDay(d) == oracle.IsWorkingDay(d) && acme.IsHalfDay(d) == oracle.IsHalfDay(d));
        }, iter: 100);

    [Theory]
    [InlineData("DE-BY")]
    [InlineData("HU+DE")]
    [InlineData("SA+GB")]
    public async Task NoOwnDays_AreTheBases(string basis)
    {
        var almanac = Make(new OwnCalendar { Code = "ACME", Base = basis });
        var places = Almanac.BuiltIn.Locations.ParseSet(basis).Value.Locations;
        var theirs = new List<Holiday>();
        foreach (var place in places)
        {
            theirs.AddRange((await Almanac.BuiltIn.ReadAsync(place, Year, cancellation: Cancellation)).Holidays);
        }

        var answer = await ReadAsync(almanac, "ACME");

        Assert.Equal(theirs.Select(h => (h.Date, h.RuleId)).Order(), answer.Holidays.Select(h => (h.Date, h.RuleId)).Order());
        var info = almanac.Locations.Info(Location.FromCode("ACME"));
        Assert.Equal(places.Max(p => Almanac.BuiltIn.Locations.Info(p).FirstYear), info.FirstYear);
        Assert.Equal(places.Min(p => Almanac.BuiltIn.Locations.Info(p).LastYear), info.LastYear);
    }

    [Fact]
    public async Task AHolidayOfTheBase_OnWhichTheCompanyWorks_IsAnObservance()
    {
        var almanac = Make(new OwnCalendar { Code = "ACME", Base = "DE", Days = [OwnDay.Parse(HolidayKind.WorkingWeekend, "05-01").Value] });

        var day = Calendar(almanac, "ACME").Explain(new(2026, 5, 1));

        Assert.True(day.IsWorkingDay);
        Assert.Equal(["observance", "working_weekend"], day.Reasons.Select(r => r.Holiday!.Kind.Name));
        Assert.DoesNotContain((await ReadAsync(almanac, "ACME")).Holidays, h => h.Kind.IsDayOff && h.Date == new DateOnly(2026, 5, 1));
    }

    [Fact]
    public void Reasons_OfOwnDays_NameWhereTheyAreWritten()
    {
        var day = OwnDay.Parse(HolidayKind.Company, "12-24").Value;
        var almanac = Make(new OwnCalendar { Code = "ACME", Base = "DE", Source = "here:1", Days = [day with { Source = "here:2", Name = "Eve" }, OwnDay.Parse(HolidayKind.Company, "12-23").Value] });
        var calendar = Calendar(almanac, "ACME");

        Assert.Equal(("here:2", "Eve", "ACME"), (calendar.Explain(new(2026, 12, 24)).Reasons[^1].Holiday!.Source, calendar.Explain(new(2026, 12, 24)).Reasons[^1].Holiday!.Name, calendar.Explain(new(2026, 12, 24)).Reasons[^1].Calendar));
        Assert.Equal("here:1", calendar.Explain(new(2026, 12, 23)).Reasons[^1].Holiday!.Source);
    }

    [Fact]
    public async Task Weekend_OfItsOwn_StandsInsteadOfTheBases()
    {
        var almanac = Make(new OwnCalendar { Code = "PLANT", Base = "DE", Weekend = WeekendMask.Parse("0000001").Value });
        var calendar = await almanac.WorkCalendarAsync(almanac.Locations.ParseSet("PLANT").Value, Year, cancellation: Cancellation);

        Assert.True(calendar.IsWorkingDay(new(2026, 6, 6)));
        Assert.False(calendar.IsWorkingDay(new(2026, 6, 7)));
        Assert.False(calendar.IsWorkingDay(new(2026, 12, 25)));
    }

    [Fact]
    public void Code_LongAndInAnyCase_NameAndAlias_AreFound()
    {
        var almanac = Make(new OwnCalendar { Code = "HeadOffice2", Name = "ACME Berlin", Aliases = ["acme-b"], Base = "DE-BE" });

        Assert.All(["headoffice2", "HEADOFFICE2", "acme berlin", "ACME-B"], text => Assert.Equal("HEADOFFICE2", almanac.Locations.Parse(text).Value.Code));
        Assert.Contains("HEADOFFICE2", almanac.Locations.Parse("headofice2").Error!.Suggestions[0], StringComparison.Ordinal);
        Assert.Contains(almanac.Locations.Countries(), c => c.Location.Code == "HEADOFFICE2");
    }

    [Fact]
    public void OneOnAnother_HasTheDaysOfBoth()
    {
        var almanac = Make(
            new OwnCalendar { Code = "ACME", Base = "DE", Days = [OwnDay.Parse(HolidayKind.Company, "12-24").Value] },
            new OwnCalendar { Code = "ACME2", Base = "ACME", Days = [OwnDay.Parse(HolidayKind.WorkingWeekend, "12-25").Value] });
        var calendar = Calendar(almanac, "ACME2");

        Assert.Equal((false, true), (calendar.IsWorkingDay(new(2026, 12, 24)), calendar.IsWorkingDay(new(2026, 12, 25))));
    }

    [Fact]
    public async Task NameFor_HolidaysOfTheBase_AreInItsLanguages()
    {
        var almanac = Make(new OwnCalendar { Code = "ACME", Base = "DE+JP" });
        var acme = Location.FromCode("ACME");
        var answer = await ReadAsync(almanac, "ACME");
        var unity = answer.Holidays.First(h => h.Date == new DateOnly(2026, 10, 3) && h.Kind.IsDayOff);
        var culture = answer.Holidays.First(h => h.Date == new DateOnly(2026, 11, 3));

        Assert.Equal("de", almanac.NameFor(acme, unity, "xx").Language);
        Assert.Equal("ja", almanac.NameFor(acme, culture, "xx").Language);
        Assert.NotNull(almanac.NameIn(acme, culture, "ja"));
    }

    [Fact]
    public async Task Answers_AskedAgain_AreKept_UntilTheBaseIsForgotten()
    {
        var almanac = Make(new OwnCalendar { Code = "ACME", Base = "DE" });
        var first = await ReadAsync(almanac, "ACME");

        Assert.Same(first, await ReadAsync(almanac, "ACME"));
        almanac.Invalidate(Location.FromCode("DE"));
        Assert.NotSame(first, await ReadAsync(almanac, "ACME"));
    }

    [Theory]
    [InlineData("GB", null, "cannot be called 'GB': that is GB already")]
    [InlineData("uk", null, "cannot be called 'uk': that is GB already")]
    [InlineData("GERMANY", null, "cannot be called 'GERMANY': that is DE already")]
    [InlineData("ACME", "Bayern", "cannot be called 'Bayern': that is DE-BY already")]
    [InlineData("ACME", " ", "a name of 0 characters")]
    [InlineData("A", null, "is no code of a calendar")]
    [InlineData("ACME-B", null, "is no code of a calendar")]
    [InlineData("ACMEACMEACMEACMEX", null, "is no code of a calendar")]
    public void AnUnfitName_IsRefused(string code, string? name, string message)
    {
        var error = Assert.Throws<OwnCalendarException>(() => Make(new OwnCalendar { Code = code, Name = name, Base = "DE", Source = "here:7" }));

        Assert.StartsWith("here:7: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NeitherBaseNorWeekend_OrTwoOfOneName_AreRefused()
    {
        Assert.Contains("neither a base", Assert.Throws<OwnCalendarException>(() => Make(new OwnCalendar { Code = "ACME" })).Message, StringComparison.Ordinal);
        Assert.Contains("two calendars", Assert.Throws<OwnCalendarException>(() => Make(new OwnCalendar { Code = "ACME", Base = "DE" }, new OwnCalendar { Code = "B2", Name = "Acme", Base = "DE" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownBase_IsSaidWhenItIsAskedFor()
    {
        var almanac = Make(new OwnCalendar { Code = "ACME", Base = "DE+DE-BX", Source = "here:7" });

        Assert.NotEmpty((await ReadAsync(almanac, "GB")).Holidays);
        var error = await Assert.ThrowsAsync<OwnCalendarException>(async () => await ReadAsync(almanac, "ACME"));
        Assert.StartsWith("here:7: the base of ACME is not known: 'DE-BX' is no place that Feria knows. Did you mean", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACircle_IsRefused()
    {
        var almanac = Make(new OwnCalendar { Code = "A1", Base = "DE+B1" }, new OwnCalendar { Code = "B1", Base = "A1" });

        var error = await Assert.ThrowsAsync<OwnCalendarException>(async () => await ReadAsync(almanac, "A1"));
        Assert.EndsWith("A1 → B1 → A1.", error.Message, StringComparison.Ordinal);
    }

    private static Almanac Make(params OwnCalendar[] calendars) => new(new() { Calendars = calendars });

    private static async Task<Feria.Readers.HolidayAnswer> ReadAsync(Almanac almanac, string place) =>
        await almanac.ReadAsync(almanac.Locations.Parse(place).Value, Year, cancellation: Cancellation);

    private static WorkCalendar Calendar(Almanac almanac, string places) =>
        almanac.WorkCalendarAsync(almanac.Locations.ParseSet(places).Value, Year).AsTask().GetAwaiter().GetResult();
}
