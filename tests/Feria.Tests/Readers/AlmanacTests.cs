using Feria.Dates;
using Feria.Locations;
using Feria.Packs;
using Feria.Plugins;
using Feria.Readers;

namespace Feria.Tests.Readers;

public sealed class AlmanacTests
{
    private static readonly Location Britain = Location.FromCode("GB");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Plain", "GB", null, "reader_GB")]
    [InlineData("Plain", "GB", "built-in", "built-in")]
    [InlineData("Plain", "DE", null, "built-in")]
    [InlineData("Plain", "GB-SCT", null, "built-in")]
    [InlineData("Aliased", "GB", null, "reader_UK")]
    [InlineData("Labelled", "GB", null, "built-in")]
    [InlineData("Labelled", "GB", "web", "reader_GB (web)")]
    [InlineData("Labelled", "GB", "feed", "reader_GB (feed)")]
    [InlineData("Labelled", "GB", "built-in", "built-in")]
    [InlineData("Labelled", "ZQ", null, "reader_ZQ (web)")]
    [InlineData("Labelled", "ZQ", "web", "reader_ZQ (web)")]
    [InlineData(null, "GB", null, "built-in")]
    public async Task ReadAsync_DropInsAndPacks_AnswerInTheirOrder(string? package, string code, string? source, string reader)
    {
        var answer = await Make(package).ReadAsync(Location.FromCode(code), DateRange.OfYear(2025), source, Cancellation);

        Assert.Equal(reader, answer.Reader.StartsWith("built-in", StringComparison.Ordinal) ? "built-in" : answer.Reader);
        Assert.Equal(code, answer.Location.Code);
        Assert.NotEmpty(answer.Holidays);
        Assert.Equal(answer.Holidays.OrderBy(h => h.Date), answer.Holidays);
    }

    [Fact]
    public async Task ReadAsync_SomeYearsOfADropIn_AreReadYearByYearAndCut()
    {
        var answer = await Make("Plain").ReadAsync(Britain, new(new(2024, 2, 3), new(2026, 2, 2)), cancellation: Cancellation);

        Assert.Equal(
            ["2024-03-03", "2025-02-02", "2025-03-03", "2026-02-02"],
            answer.Holidays.Select(h => h.Date.ToString("O", null)));
    }

    [Fact]
    public async Task ReadAsync_OfADropIn_HandsOverClockSettingsAndNotice()
    {
        var heard = new List<string>();
        var almanac = new Almanac(new()
        {
            Readers = Package("Seeing"),
            ReaderSettings = ["a setting"],
            Notice = heard.Add,
            Time = new FixedClock(new(2020, 7, 14, 0, 0, 0, TimeSpan.Zero)),
        });
        var answer = await almanac.ReadAsync(almanac.Locations.Parse("Scotland").Value, DateRange.OfYear(2025), cancellation: Cancellation);

        var holiday = Assert.Single(answer.Holidays);
        Assert.Equal((new DateOnly(2025, 7, 14), "a setting"), (holiday.Date, holiday.Name));
        Assert.Equal(["GB-SCT 2025"], heard);
    }

    [Theory]
    [InlineData("throws", typeof(FormatException), "The reader reader_GB failed for GB in 2025: no dates in 2025")]
    [InlineData("throws-later", typeof(FormatException), "The reader reader_GB failed for GB in 2025: no dates in 2025")]
    [InlineData("cancels-itself", typeof(TaskCanceledException), "The reader reader_GB failed for GB in 2025: time-out in 2025")]
    [InlineData("other-year", null, "The reader reader_GB was asked for 2025 and gave 2026-01-01, New Year. A reader gives days of the year it is asked for.")]
    [InlineData("nothing", null, "The reader reader_GB gave nothing for GB in 2025 where a list of holidays is expected.")]
    [InlineData("null-in-list", null, "The reader reader_GB gave nothing for GB in 2025 where a list of holidays is expected.")]
    [InlineData("bad-list", typeof(FormatException), "The reader reader_GB failed for GB in 2025: no dates in 2025")]
    [InlineData("source", null, "the page of 2025 is away")]
    public async Task ReadAsync_AFaultyDropIn_IsTheSourcesFault(string label, Type? cause, string message)
    {
        var error = await Assert.ThrowsAsync<HolidaySourceException>(
            async () => await Make("Faulty").ReadAsync(Britain, DateRange.OfYear(2025), label, Cancellation));

        Assert.Equal(message, error.Message);
        Assert.Equal(cause, error.InnerException?.GetType());
    }

    [Fact]
    public async Task ReadAsync_ADropInThatDoesNotKnowTheYear_SaysSo() =>
        Assert.Contains("2000 to 2001", (await Assert.ThrowsAsync<CoverageException>(
            async () => await Make("Faulty").ReadAsync(Britain, DateRange.OfYear(2025), "knows-not", Cancellation))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Labelled", "GB", "No reader of GB is labelled 'wbe'; feed and web and built-in can be asked.")]
    [InlineData("Plain", "GB", "No reader of GB is labelled 'wbe'; built-in can be asked. reader_GB has no label, and answers where no source is named.")]
    [InlineData("Labelled", "ZQ", "No reader of ZQ is labelled 'wbe'; web can be asked.")]
    [InlineData(null, "ZQ", "No reader of ZQ is labelled 'wbe'. No folder of drop-in readers is given.")]
    [InlineData(null, "GB", "No reader of GB is labelled 'wbe'; built-in can be asked. No folder of drop-in readers is given.")]
    public async Task ReadAsync_AnUnknownLabel_NamesTheKnown(string? package, string code, string message) =>
        Assert.Equal(message, (await Assert.ThrowsAsync<HolidaySourceException>(
            async () => await Make(package).ReadAsync(Location.FromCode(code), DateRange.OfYear(2025), "wbe", Cancellation))).Message);

    [Fact]
    public async Task ReadAsync_AnUnknownLabel_APackIsNotBuiltInByItsName()
    {
        var pack = DataPack.Open(PackBuilder.Build([DataPack.Embedded.Place("GB")!], "newer")).Called("built-in-2027.pack newer");
        var almanac = new Almanac(new() { Packs = [pack, DataPack.Embedded] });

        var error = await Assert.ThrowsAsync<HolidaySourceException>(async () => await almanac.ReadAsync(Britain, DateRange.OfYear(2025), "wbe", Cancellation));

        Assert.Contains("; built-in (here built-in-2027.pack newer) can be asked.", error.Message, StringComparison.Ordinal);
        Assert.False(almanac.IsBuiltIn(Britain));
        Assert.True(almanac.IsBuiltIn(Location.FromCode("DE")));
    }

    [Fact]
    public async Task ReadAsync_Cancelled_EndsTheReader()
    {
        using var source = new CancellationTokenSource();
        var almanac = new Almanac(new() { Readers = Package("Patient"), Notice = _ => source.Cancel() });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await almanac.ReadAsync(Britain, DateRange.OfYear(2025), cancellation: source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Almanac.BuiltIn.ReadAsync(Britain, DateRange.OfYear(2025), cancellation: source.Token));
    }

    [Theory]
    [InlineData("GB", "1949", "1949 is not known", "1950 to 2100")]
    [InlineData("GB", "2101", "2101 is not known", "1950 to 2100")]
    [InlineData("GB-SCT", "1900..2000", "1900 is not known", "The data of GB-SCT covers 1950 to 2100")]
    [InlineData("GB", "2100-12-31..2101-01-01", "2101 is not known", "1950 to 2100")]
    [InlineData("DE", "1990-12-31..1991-01-01", "1990 is not known", "1991 to 2100")]
    public async Task ReadAsync_UncoveredYears_AreAnErrorThatNamesTheCovered(string code, string range, string asked, string covered)
    {
        var read = async () => await Almanac.BuiltIn.ReadAsync(Location.FromCode(code), DateRange.Parse(range, default).Value, cancellation: Cancellation);
        var error = await Assert.ThrowsAsync<CoverageException>(read);

        Assert.Contains(asked, error.Message, StringComparison.Ordinal);
        Assert.Contains(covered, error.Message, StringComparison.Ordinal);
        Assert.Equal(code, error.Location.Code);
        await Assert.ThrowsAsync<CoverageException>(async () => await Almanac.BuiltIn.WorkCalendarAsync(
            new(Location.FromCode(code)), DateRange.Parse(range, default).Value, cancellation: Cancellation));
    }

    [Theory]
    [InlineData("XX")]
    [InlineData("GB-XXX")]
    [InlineData("ZZ")]
    public async Task ReadAsync_APlaceThatNobodyKnows_IsAnError(string code)
    {
        var read = async () => await Almanac.BuiltIn.ReadAsync(Location.FromCode(code), DateRange.OfYear(2025), cancellation: Cancellation);

        Assert.Contains($"Nobody has data of {code}", (await Assert.ThrowsAsync<CoverageException>(read)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Locations_OfReaders_AreAmongThePlaces()
    {
        var almanac = Make("Labelled");

        Assert.Equal(["ZQ"], almanac.Locations.Countries().Select(c => c.Location.Code).Except(DataPack.Embedded.Codes));
        Assert.Equal("ZQ", almanac.Locations.Parse("zq").Value.Code);
        Assert.Equal(DataPack.Embedded.Codes, Make("Aliased").Locations.Countries().Select(c => c.Location.Code));
        Assert.Equal(DataPack.Embedded.Codes, Make("Misnamed").Locations.Countries().Select(c => c.Location.Code));
    }

    [Fact]
    public async Task WorkCalendarAsync_OfADropIn_HasItsDaysOff()
    {
        var calendar = await Make("Labelled").WorkCalendarAsync(new(Location.FromCode("ZQ")), DateRange.OfYear(2025), cancellation: Cancellation);

        Assert.False(calendar.IsWorkingDay(new(2025, 5, 5)));
        Assert.False(calendar.IsWorkingDay(new(2025, 5, 4)));
        Assert.True(calendar.IsWorkingDay(new(2025, 5, 6)));
    }

    [Fact]
    public async Task ReadAsync_PacksBeforeTheEmbeddedOne_Win()
    {
        var place = DataPack.Embedded.Place("SG")! with { FirstYear = 2020, LastYear = 2021 };
        var almanac = new Almanac(new() { Packs = [DataPack.Open(PackBuilder.Build([place], "mine")), DataPack.Embedded] });

        Assert.Equal("data pack mine", (await almanac.ReadAsync(Location.FromCode("SG"), DateRange.OfYear(2020), cancellation: Cancellation)).Reader);
        Assert.StartsWith("built-in 2", (await almanac.ReadAsync(Britain, DateRange.OfYear(2020), cancellation: Cancellation)).Reader, StringComparison.Ordinal);
        await Assert.ThrowsAsync<CoverageException>(async () => await almanac.ReadAsync(Location.FromCode("SG"), DateRange.OfYear(2022), cancellation: Cancellation));
    }

    private static Almanac Make(string? package) => new(new() { Readers = package is null ? null : Package(package) });

    private static PluginPackage Package(string name) => PluginPackage.Compiled($"Feria.Tests.Readers.{name}");
}
