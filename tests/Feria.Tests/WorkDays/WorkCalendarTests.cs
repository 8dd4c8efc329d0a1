using CsCheck;
using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;
using Feria.Packs;
using Feria.Rules;
using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

/// <summary>Every calendar there is, against loops over its days.</summary>
public sealed class WorkCalendarTests
{
    private static readonly DateRange Range = new(new(2000, 1, 1), new(2030, 12, 31));

    private static readonly Model[] Models = MakeModels();

    private static readonly Gen<(Model Model, int Day)> AnyDay = Gen.Select(Gen.Int[0, Models.Length - 1].Select(i => Models[i]), Gen.Int[0, Range.Days - 1]);

    [Fact]
    public void IsWorkingDay_EveryDayOfEveryPlace_IsTheLoops()
    {
        foreach (var model in Models)
        {
            for (var i = 0; i < Range.Days; i++)
            {
                Assert.True(model.Worked[i] == model.Calendar.IsWorkingDay(Date(i)), $"{model.Name} {Date(i):O}");
            }
        }
    }

    [Fact]
    public void Add_AnyNumber_IsTheLoops() => Gen.Select(AnyDay, Gen.Int[-600, 600]).Sample((from, days) =>
    {
        var (model, day) = from;
        var expected = Walk(model.Worked, day, days);
        if (expected is { } found)
        {
            Assert.Equal(Date(found), model.Calendar.Add(Date(day), days));
        }
        else
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => model.Calendar.Add(Date(day), days));
        }
    });

    [Fact]
    public void Count_AnyRange_IsTheLoops() => Gen.Select(AnyDay, Gen.Int[0, 4000], Gen.Enum<CountedEnds>()).Sample((from, length, ends) =>
    {
        var (model, first) = from;
        var last = Math.Min(first + length, Range.Days - 1);
        var expected = Enumerable.Range(first, last - first + 1)
            .Where(i => i != first || ends is CountedEnds.Both or CountedEnds.First)
            .Where(i => i != last || ends is CountedEnds.Both or CountedEnds.Last)
            .Count(i => model.Worked[i]);

        Assert.Equal(expected, model.Calendar.Count(new(Date(first), Date(last)), ends));
    });

    [Fact]
    public void WorkingDays_AnyRange_AreThoseThatAreWorked() => Gen.Select(AnyDay, Gen.Int[0, 100]).Sample((from, length) =>
    {
        var (model, first) = from;
        var range = new DateRange(Date(first), Date(Math.Min(first + length, Range.Days - 1)));
        var days = model.Calendar.WorkingDays(range);

        Assert.Equal(Enumerable.Range(0, range.Days).Select(range.First.AddDays).Where(model.Calendar.IsWorkingDay), days);
        Assert.Equal(days.Count, model.Calendar.Count(range, CountedEnds.Both));
    });

    [Fact]
    public void Algebra_OfAddAndCount_Holds() => Gen.Select(AnyDay, Gen.Int[1, 400], Gen.Int[0, 300], Gen.Int[0, 300]).Sample((from, n, b, c) =>
    {
        var (model, day) = from;
        var calendar = model.Calendar;
        if (day < 700 || day > Range.Days - 700)
        {
            return;
        }

        var date = Date(day);
        var worked = calendar.Add(date, 0);
        Assert.True(calendar.IsWorkingDay(worked) && worked >= date);
        Assert.Equal(calendar.IsWorkingDay(date), worked == date);

        // Add(Add(d, n), −n) returns, and Count(d, Add(d, n)) = n.
        var later = calendar.Add(worked, n);
        Assert.Equal(worked, calendar.Add(later, -n));
        Assert.Equal(n, calendar.Count(new(worked, later), CountedEnds.Last));
        Assert.Equal(n, calendar.Count(new(worked, later), CountedEnds.First));
        Assert.Equal(n + 1, calendar.Count(new(worked, later), CountedEnds.Both));
        Assert.Equal(n - 1, calendar.Count(new(worked, later), CountedEnds.None));

        Assert.Equal(calendar.Add(date, 1), calendar.Next(date));
        Assert.Equal(calendar.Add(date, -1), calendar.Previous(date));
        Assert.True(calendar.Previous(date) < date && date < calendar.Next(date));

        // Counts add up over adjoining ranges.
        var (middle, end) = (date.AddDays(b), date.AddDays(b + c));
        Assert.Equal(
            calendar.Count(new(date, end), CountedEnds.First),
            calendar.Count(new(date, middle), CountedEnds.First) + calendar.Count(new(middle, end), CountedEnds.First));
    });

    [Fact]
    public void Explain_AnyDay_GivesTheReasonsOfItsState() => AnyDay.Sample(from =>
    {
        var (model, day) = from;
        var explanation = model.Calendar.Explain(Date(day));

        Assert.Equal(Date(day), explanation.Date);
        Assert.Equal(model.Worked[day], explanation.IsWorkingDay);
        Assert.Equal(!explanation.IsWorkingDay, explanation.Reasons.Any(r => r.IsOff));
        Assert.Equal(
            model.Holidays.Where(h => h.Date == Date(day)).OrderBy(h => h.ToString(), StringComparer.Ordinal),
            explanation.Reasons.Select(r => r.Holiday).OfType<Holiday>().OrderBy(h => h.ToString(), StringComparer.Ordinal));
    });

    [Fact]
    public async Task Union_OfPlaces_IsOffWhereAnyIs()
    {
        var parts = Models.Where(m => m.Name is "DE" or "JP" or "GB-SCT" or "SG").ToList();
        var union = await Make(new(parts.Select(p => Location.FromCode(p.Name))));
        for (var i = 0; i < Range.Days; i++)
        {
            Assert.Equal(parts.TrueForAll(p => p.Worked[i]), union.IsWorkingDay(Date(i)));
        }

        var newYear = union.Explain(new(2026, 1, 1));
        Assert.Equal(parts.Select(p => p.Name).Order(StringComparer.Ordinal), newYear.Reasons.Where(r => r.IsOff).Select(r => r.Calendar).Distinct().Order(StringComparer.Ordinal));
        Assert.All(parts, p => Assert.True(union.Count(Range, CountedEnds.Both) <= p.Calendar.Count(Range, CountedEnds.Both)));
    }

    [Fact]
    public void Days_OutOfRange_AreAnErrorThatNamesTheRange()
    {
        var calendar = Models[0].Calendar;
        var (before, after) = (new DateOnly(1999, 12, 31), new DateOnly(2031, 1, 1));
        Action[] misuses =
        [
            () => calendar.IsWorkingDay(before), () => calendar.IsWorkingDay(after), () => calendar.Explain(after), () => calendar.Add(before, 1),
            () => calendar.Add(new(2030, 12, 31), 1), () => calendar.Add(new(2000, 1, 1), -1), () => calendar.Next(after), () => calendar.Previous(before),
            () => calendar.Add(new(2010, 1, 1), int.MaxValue), () => calendar.Add(new(2010, 1, 1), int.MinValue),
            () => calendar.Count(new(before, new(2001, 1, 1)), CountedEnds.Both), () => calendar.Count(new(new(2001, 1, 1), after), CountedEnds.None),
            () => calendar.WorkingDays(new(before, after)),
        ];

        Assert.All(misuses, misuse => Assert.Contains("2000-01-01..2030-12-31", Assert.Throws<ArgumentOutOfRangeException>(misuse).Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WorkCalendarAsync_APartOfAYear_ReadsWholeYears()
    {
        var calendar = await Almanac.BuiltIn.WorkCalendarAsync(
            new(Location.FromCode("GB")), new(new(2024, 5, 5), new(2025, 2, 1)), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("2024-01-01..2025-12-31", calendar.Range.ToString());
    }

    private static int? Walk(bool[] worked, int day, int days)
    {
        if (days == 0)
        {
            return Enumerable.Range(day, worked.Length - day).Where(i => worked[i]).Select(i => (int?)i).FirstOrDefault();
        }

        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            day += step;
            if (day < 0 || day >= worked.Length)
            {
                return null;
            }

            left -= worked[day] ? 1 : 0;
        }

        return day;
    }

    private static Model[] MakeModels()
    {
        var catalog = Almanac.BuiltIn.Locations;
        var places = catalog.Countries().SelectMany(c => catalog.Subdivisions(c.Location).Prepend(c))
            .Where(i => i.FirstYear <= Range.First.Year && i.LastYear >= Range.Last.Year)
            .Select(i => i.Location);
        return [.. places.Select(place =>
        {
            var holidays = Almanac.BuiltIn.ReadAsync(place, Range).AsTask().GetAwaiter().GetResult().Holidays;
            var rules = DataPack.Embedded.Place(place.Country)!;
            var kinds = holidays.ToLookup(h => h.Date, h => h.Kind);
            var worked = new bool[Range.Days];
            for (var i = 0; i < worked.Length; i++)
            {
                var today = kinds[Date(i)].ToHashSet();
                var isWeekend = PlaceRules.WeekendOn(rules.WeekendsOf(rules.ScopeOf(place.Subdivision)), Date(i).DayNumber).Contains(Date(i).DayOfWeek) && !today.Contains(HolidayKind.WorkingWeekend);
                worked[i] = !isWeekend && !today.Contains(HolidayKind.Public);
            }

            return new Model(place.Code, Make(new(place)).GetAwaiter().GetResult(), holidays, worked);
        })];
    }

    private static Task<WorkCalendar> Make(LocationSet places) => Almanac.BuiltIn.WorkCalendarAsync(places, Range).AsTask();

    private static DateOnly Date(int index) => Range.First.AddDays(index);

    private sealed record Model(string Name, WorkCalendar Calendar, IReadOnlyList<Holiday> Holidays, bool[] Worked);
}
