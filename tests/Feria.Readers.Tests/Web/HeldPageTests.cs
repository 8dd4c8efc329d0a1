using Feria.Caching;
using Feria.Locations;
using Feria.Readers.Tests.Web.Serving;
using Feria.Readers.Web;

namespace Feria.Readers.Tests.Web;

/// <summary>Pages in memory, read through a real server.</summary>
public sealed class HeldPageTests
{
    private const string Good = "<table><tr><td>1 January<td>New Year</table>";
    private const string Better = "<table><tr><td>1 January<td>New Year's Day</table>";
    private const string Changed = "<p>We have moved.</p>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, Good)]
    [InlineData(404, "")]
    public async Task Read_AHundredAtOnce_AreOneRequest(int status, string html)
    {
        var gate = new TaskCompletionSource();
        await using var scene = new WebScene(async e =>
        {
            await gate.Task;
            await e.SendAsync(status, html);
        });

        // Each has joined the flight when its call returns: nothing but the server's answer is left to wait for.
        var reads = Enumerable.Range(0, 100).Select(_ => scene.ReadAsync()).ToList();
        gate.SetResult();
        var outcomes = await Task.WhenAll(reads.Select(async read => await Record.ExceptionAsync(() => read)));

        Assert.Single(scene.Server.Requests);
        Assert.All(outcomes, outcome => Assert.Equal(status != 200, outcome is HolidaySourceException));
        Assert.Equal(status == 200 ? 1 : 0, scene.Options.Pages.Statistics.Loads);
        Assert.Equal(status == 200 ? 1 : 0, Directory.GetFiles(scene.Folder).Length);
    }

    [Fact]
    public async Task Read_OneOfManyCancels_TheOthersGetThePage()
    {
        var gate = new TaskCompletionSource();
        await using var scene = new WebScene(async e =>
        {
            await gate.Task;
            await e.SendAsync(200, Good);
        });
        using var impatient = new CancellationTokenSource();

        var first = WebTable.At(WebScene.Address).ReadAsync(scene.Request, impatient.Token);
        var second = scene.ReadAsync();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        Assert.Single(await second);
        Assert.Single(scene.Server.Requests);
    }

    [Fact]
    public async Task Read_HeldPage_NeedsNoDisk()
    {
        await using var scene = WebScene.Of(Good);
        scene.Options = scene.Options with { CacheFolder = null };

        await scene.ReadAsync();
        await scene.ReadAsync();

        Assert.Single(scene.Server.Requests);
        Assert.Equal((1, 1, 1, Good.Length), Counts(scene.Options.Pages.Statistics));
    }

    [Fact]
    public async Task Read_PageThatCannotBeRead_IsNotHeld()
    {
        await using var scene = WebScene.Of(Changed);

        await scene.ErrorAsync();
        scene.Server.Answer = e => e.SendAsync(200, Good);

        Assert.Single(await scene.ReadAsync());
        Assert.Equal(2, scene.Server.Requests.Count);
    }

    [Fact]
    public async Task Read_UnderStricterLimits_DoesNotGetWhatLaxerOnesFetched()
    {
        await using var scene = WebScene.Of(Good);
        await scene.ReadAsync();

        scene.Options = scene.Options with { MaxBytes = Good.Length - 1, CacheFolder = null };
        var tooLarge = await scene.ErrorAsync();
        scene.Options = scene.Options with { AllowPrivateAddresses = false };
        var forbidden = await scene.ErrorAsync();

        Assert.Contains($"it is larger than {Good.Length - 1} bytes", tooLarge, StringComparison.Ordinal);
        Assert.Contains("an address that is not public", forbidden, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_MorePagesThanTheMemoryTakes_HoldsItsBound()
    {
        await using var scene = WebScene.Of(Good);
        scene.Options = scene.Options with { Pages = new(maxBytes: 3 * Good.Length), CacheFolder = null };

        for (var year = 2000; year < 2020; year++)
        {
            await WebTable.At($"https://example.org/{year}").ReadAsync(scene.Request, Cancel);
        }

        Assert.InRange(scene.Options.Pages.Statistics.Weight, Good.Length, 3 * Good.Length);
        Assert.True(scene.Options.Pages.Statistics.Evicted >= 17);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Invalidate_ThenRead_AsksThePageThoughItsCopiesAreFresh(bool byLocation)
    {
        await using var scene = WebScene.Of(Good);
        await scene.ReadAsync();
        scene.Server.Answer = e => e.SendAsync(200, Better);

        var count = byLocation ? scene.Options.Pages.Invalidate(Location.FromCode("ZZ-1")) : scene.Options.Pages.Invalidate(new Uri(WebScene.Address)) ? 1 : 0;

        Assert.Equal(1, count);
        Assert.Equal("New Year's Day", (await scene.ReadAsync()).Single().Name);
        Assert.Equal("New Year's Day", (await scene.ReadAsync()).Single().Name);
        scene.Restart();
        Assert.Equal("New Year's Day", (await scene.ReadAsync()).Single().Name);
        Assert.Equal(2, scene.Server.Requests.Count);
    }

    [Fact]
    public async Task Invalidate_PageAway_ServesTheLastGoodAnswerAndAsksAgain()
    {
        await using var scene = WebScene.Of(Good);
        await scene.ReadAsync();
        scene.Options.Pages.Invalidate(new Uri(WebScene.Address));

        scene.Server.Answer = e => e.SendAsync(404, string.Empty);
        var away = (await scene.ReadAsync()).Single();
        scene.Server.Answer = e => e.SendAsync(200, Changed);
        await scene.ErrorAsync();
        scene.Server.Answer = e => e.SendAsync(200, Better);
        var back = (await scene.ReadAsync()).Single();

        Assert.Equal("https://example.org/2026 (read on 2026-01-03, less than a day ago)", away.Source);
        Assert.Equal("New Year's Day", back.Name);
    }

    [Fact]
    public async Task Invalidate_WhileThePageIsBeingFetched_AsksAgain()
    {
        var (arrived, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var scene = new WebScene(async e =>
        {
            arrived.TrySetResult();
            await gate.Task;
            await e.SendAsync(200, e.Number == 1 ? Good : Better);
        });

        var before = scene.ReadAsync();
        await arrived.Task;
        scene.Options.Pages.Invalidate(new Uri(WebScene.Address));
        gate.SetResult();

        Assert.Equal("New Year", (await before).Single().Name);
        Assert.Equal("New Year's Day", (await scene.ReadAsync()).Single().Name);
    }

    [Fact]
    public async Task Invalidate_AnotherPlaceOrAddress_LeavesThePage()
    {
        await using var scene = WebScene.Of(Good);

        Assert.Equal(0, scene.Options.Pages.Invalidate(Location.FromCode("ZZ")));
        await scene.ReadAsync();
        Assert.Equal(0, scene.Options.Pages.Invalidate(Location.FromCode("AQ")));
        Assert.False(scene.Options.Pages.Invalidate(new Uri("https://example.org/2027")));
        await scene.ReadAsync();

        Assert.Single(scene.Server.Requests);
    }

    [Fact]
    public void New_WithoutRoom_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new WebPages(maxBytes: 0));

    private static (long Hits, long Misses, long Loads, long Weight) Counts(CacheStatistics counted) =>
        (counted.Hits, counted.Misses, counted.Loads, counted.Weight);
}
