using Feria.Readers.Tests.Web.Serving;

namespace Feria.Readers.Tests.Web;

public sealed class KeptPageTests
{
    private const string Good = "<table><tr><td>1 January<td>New Year</table>";
    private const string Changed = "<p>We have moved.</p>";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Read_WithinTheTimeToLive_AsksNobody(bool isAnotherProcess)
    {
        await using var scene = WebScene.Of(Good);

        await scene.ReadAsync();
        Leave(scene, isAnotherProcess);
        scene.Clock.Advance(Day - TimeSpan.FromTicks(1));
        var again = await scene.ReadAsync();

        Assert.Single(scene.Server.Requests);
        Assert.Equal(WebScene.Address, again[0].Source);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Read_AfterTheTimeToLive_AsksAgain(bool isAnotherProcess)
    {
        await using var scene = WebScene.Of(Good);

        await scene.ReadAsync();
        Leave(scene, isAnotherProcess);
        scene.Clock.Advance(Day);
        await scene.ReadAsync();

        Assert.Equal(2, scene.Server.Requests.Count);
    }

    [Fact]
    public async Task Read_TimeToLiveZero_AsksEveryTime()
    {
        await using var scene = WebScene.Of(Good);
        scene.Options = scene.Options with { TimeToLive = TimeSpan.Zero };

        await scene.ReadAsync();
        await scene.ReadAsync();

        Assert.Equal(2, scene.Server.Requests.Count);
    }

    [Fact]
    public async Task Read_PageAway_IsTheLastGoodAnswerWithItsAge()
    {
        await using var scene = WebScene.Of(Good);
        await scene.ReadAsync();
        scene.Server.Answer = e => e.SendAsync(503, string.Empty);
        scene.Clock.Advance(2.5 * Day);

        var holiday = (await scene.ReadAsync()).Single();

        Assert.Equal("New Year", holiday.Name);
        Assert.Equal("https://example.org/2026 (read on 2026-01-03, 2 days ago)", holiday.Source);
        Assert.Equal(
            ["https://example.org/2026 could not be fetched from its mirror http://SERVER/2026: it answered 503 Status503 (4 attempts). Its last good answer serves, read on 2026-01-03, 2 days ago."],
            scene.Notices);
    }

    [Fact]
    public async Task Read_LayoutChanged_IsAnErrorAndNeverReplacesTheGoodAnswer()
    {
        await using var scene = WebScene.Of(Good);
        await scene.ReadAsync();

        scene.Server.Answer = e => e.SendAsync(200, Changed);
        scene.Clock.Advance(Day);
        var error = await scene.ErrorAsync();
        scene.Server.Answer = e => e.SendAsync(404, string.Empty);
        var kept = await scene.ReadAsync();

        Assert.StartsWith("https://example.org/2026 cannot be read: it has no rows tr in a table.", error, StringComparison.Ordinal);
        Assert.Equal("https://example.org/2026 (read on 2026-01-03, 1 day ago)", kept.Single().Source);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Read_KeptAnswerThatCannotBeReadAnyMore_IsFetchedAnew(bool isAnotherProcess)
    {
        await using var scene = WebScene.Of(Good);
        await scene.ReadAsync();
        Leave(scene, isAnotherProcess);
        scene.Server.Answer = e => e.SendAsync(200, Good.Replace("<td>1", "<td class=d>1", StringComparison.Ordinal));

        var holidays = await scene.ReadAsync(t => t.Cells("td.d"));

        Assert.Single(holidays);
        Assert.Equal(2, scene.Server.Requests.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Read_PageAwayAndKeptAnswerUnreadable_SaysBoth(bool isAnotherProcess)
    {
        await using var scene = WebScene.Of(Good);
        await scene.ReadAsync();
        Leave(scene, isAnotherProcess);
        scene.Server.Answer = e => e.SendAsync(404, string.Empty);

        var error = await scene.ErrorAsync(t => t.Cells("td.d"));

        Assert.StartsWith(
            "https://example.org/2026 could not be fetched from its mirror http://SERVER/2026: it answered 404 Status404.\n" +
            "Its last good answer, read on 2026-01-03, less than a day ago, does not serve either: https://example.org/2026 cannot be read: it has no cells td.d in a table.",
            error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Read_ClockSetBack_DoesNotTrustTheFuture(bool isAnotherProcess)
    {
        await using var scene = WebScene.Of(Good);
        await scene.ReadAsync();
        Leave(scene, isAnotherProcess);
        var earlier = scene.Request with { Time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(WaitingClock.Noon - Day) };

        await Feria.Readers.Web.WebTable.At(WebScene.Address).ReadAsync(earlier, TestContext.Current.CancellationToken);

        Assert.Equal(2, scene.Server.Requests.Count);
    }

    [Fact]
    public async Task Read_CacheDamaged_CostsARequest()
    {
        await using var scene = WebScene.Of(Good);
        await scene.ReadAsync();
        await File.WriteAllTextAsync(Directory.GetFiles(scene.Folder).Single(), "rubbish", TestContext.Current.CancellationToken);
        scene.Restart();

        Assert.Single(await scene.ReadAsync());
        Assert.Single(await scene.ReadAsync());
        Assert.Equal(2, scene.Server.Requests.Count);
        Assert.Empty(scene.Notices);
    }

    [Fact]
    public async Task Read_CacheThatCannotBeWritten_IsNoticedAndServes()
    {
        await using var scene = WebScene.Of(Good);
        var file = Path.Combine(scene.Folder, "file");
        await File.WriteAllTextAsync(file, string.Empty, TestContext.Current.CancellationToken);
        scene.Options = scene.Options with { CacheFolder = Path.Combine(file, "x") };

        Assert.Single(await scene.ReadAsync());
        Assert.Equal(["The answer of https://example.org/2026 cannot be kept in FOLDER/file/x."], scene.Notices.Select(n => n.Replace('\\', '/')));
    }

    [Fact]
    public async Task Read_CancelledWhilePageIsAway_IsCancelled()
    {
        await using var scene = WebScene.Of(Good);
        await scene.ReadAsync();
        scene.Clock.Advance(Day);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Feria.Readers.Web.WebTable.At(WebScene.Address).ReadAsync(scene.Request, new CancellationToken(canceled: true)));
    }

    private static void Leave(WebScene scene, bool isAnotherProcess)
    {
        if (isAnotherProcess)
        {
            scene.Restart();
        }
    }
}
