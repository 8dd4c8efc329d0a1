using Feria.Dates;
using Feria.Locations;
using Feria.Plugins;
using Feria.WorkDays;

namespace Feria.Tests.Readers;

/// <summary>What an almanac remembers, and forgets.</summary>
public sealed class AlmanacCacheTests
{
    private static readonly Location Britain = Location.FromCode("GB");
    private static readonly Location Scotland = Location.FromCode("GB-SCT");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_ThousandCallersForOneColdKey_OneReading()
    {
        var readings = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var almanac = new Almanac(new()
        {
            Readers = PluginPackage.Compiled("Feria.Tests.Readers.Seeing"),
            ReaderSettings = ["a setting"],
            Notice = readings.Enqueue,
        });

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(
            async () => await almanac.ReadAsync(Scotland, DateRange.OfYear(2025), cancellation: Cancellation))));

        Assert.Equal(["GB-SCT 2025"], readings);
        Assert.Single(answers.Distinct(ReferenceEqualityComparer.Instance));
        Assert.Equal((1, 1), (almanac.AnswerStatistics!.Loads, almanac.AnswerStatistics.Count));
        Assert.Equal(1, almanac.Invalidate(Britain));
        _ = await almanac.ReadAsync(Scotland, DateRange.OfYear(2025), cancellation: Cancellation);
        Assert.Equal(2, readings.Count);
    }

    [Fact]
    public async Task WorkCalendarAsync_AskedAgain_IsTheSameUntilAPlaceIsInvalidated()
    {
        var almanac = new Almanac();
        var both = new LocationSet([Britain, Location.FromCode("SG")]);
        async Task<WorkCalendar> AskAsync() => await almanac.WorkCalendarAsync(both, DateRange.OfYear(2025), cancellation: Cancellation);
        var first = await AskAsync();

        Assert.Same(first, await AskAsync());
        Assert.Equal(0, almanac.Invalidate(Location.FromCode("DE")));
        Assert.Same(first, await AskAsync());
        Assert.Equal(1, almanac.Invalidate(Location.FromCode("SG")));
        Assert.NotSame(first, await AskAsync());
        Assert.Equal((2, 3), (almanac.CalendarStatistics!.Loads, almanac.AnswerStatistics!.Loads));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Invalidate_ReaderKeepsWhatItReads_ReachesItsMemory(bool isStuck)
    {
        var notices = new List<string>();
        var notebook = new Keeping.Notebook(isStuck);
        var almanac = new Almanac(new() { Readers = PluginPackage.Compiled("Feria.Tests.Readers.Keeping"), ReaderSettings = [notebook], Notice = notices.Add });
        _ = await almanac.ReadAsync(Britain, DateRange.OfYear(2025), cancellation: Cancellation);

        Assert.Equal(1, almanac.Invalidate(Britain));

        _ = await almanac.ReadAsync(Britain, DateRange.OfYear(2025), cancellation: Cancellation);
        Assert.Equal(2, almanac.AnswerStatistics!.Loads);
        Assert.Equal(isStuck ? 1 : 2, notebook.Readings);
        Assert.Equal(isStuck ? ["What readers keep of GB could not be forgotten: the page is stuck"] : [], notices);
    }

    [Fact]
    public async Task ReadAsync_NothingIsKept_ReadsEachTime()
    {
        var almanac = new Almanac(new() { CachedAnswers = 0, CachedCalendars = 0 });

        var first = await almanac.ReadAsync(Britain, DateRange.OfYear(2025), cancellation: Cancellation);

        Assert.NotSame(first, await almanac.ReadAsync(Britain, DateRange.OfYear(2025), cancellation: Cancellation));
        Assert.Null(almanac.AnswerStatistics);
        Assert.Equal(0, almanac.Invalidate(Britain));
    }

    [Fact]
    public async Task ReadAsync_MoreThanIsKept_StaysWithinTheBound()
    {
        var almanac = new Almanac(new() { CachedAnswers = 3 });
        for (var year = 2000; year < 2020; year++)
        {
            _ = await almanac.ReadAsync(Britain, DateRange.OfYear(year), cancellation: Cancellation);
        }

        Assert.Equal((3, 17), (almanac.AnswerStatistics!.Count, almanac.AnswerStatistics.Evicted));
    }

    [Fact]
    public void Almanac_OptionsOutOfRange_AreNamed()
    {
        Assert.Equal("CachedAnswers", Assert.Throws<ArgumentOutOfRangeException>(() => new Almanac(new() { CachedAnswers = -1 })).ParamName);
        Assert.Equal("CachedCalendars", Assert.Throws<ArgumentOutOfRangeException>(() => new Almanac(new() { CachedCalendars = -1 })).ParamName);
        Assert.Equal("ReaderAnswersLive", Assert.Throws<ArgumentOutOfRangeException>(() => new Almanac(new() { ReaderAnswersLive = TimeSpan.Zero })).ParamName);
    }
}
