using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;
using Feria.Plugins;
using Feria.Plugins.Source;
using Feria.Readers.Tests.Web.Serving;
using Feria.Testing;

namespace Feria.Readers.Tests.Web;

/// <summary>The readers under <c>plugins/</c>, compiled as dropped files and run against pages of their sites' structure.</summary>
public sealed class DroppedReaderTests : IDisposable
{
    private readonly TemporaryFolder _compiled = new();

    public void Dispose() => _compiled.Dispose();

    [Theory]
    [InlineData("reader_UK", "uk-2026", "/2026-dates", "https://publicholidays.co.uk/2026-dates")]
    [InlineData("reader_SG", "sg-2026", "/singapore-holidays-2026.htm", "https://www.jalanow.com/singapore-holidays-2026.htm")]
    public async Task Read_PageOfTheSite_IsItsHolidays(string plugin, string page, string path, string address)
    {
        var html = await HtmlAsync(page);
        await using var scene = new WebScene(e => e.Path == path ? e.SendAsync(200, html) : e.SendAsync(404, string.Empty));

        var holidays = await ReadAsync(plugin, scene);

        Assert.All(holidays, h => Assert.Equal((address, Certainty.Confirmed), (h.Source, h.Certainty)));
        Golden.Verify(string.Join('\n', holidays.Select(h => $"{h.Date:yyyy-MM-dd} {h.RuleId} {h.ObservedFor:yyyy-MM-dd}".TrimEnd() + $" \"{h.Name}\"")), $"web/{plugin}");
    }

    [Theory]
    [InlineData("reader_UK", "uk-2026")]
    [InlineData("reader_SG", "sg-2026")]
    public async Task Read_LayoutChanged_ShowsWhatIsThere(string plugin, string page)
    {
        var html = await HtmlAsync(page);
        await using var scene = WebScene.Of(html.Replace(" class=", " data-class=", StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<HolidaySourceException>(() => ReadAsync(plugin, scene));

        Golden.Verify(error.Message, $"web/{plugin}-layout-changed");
    }

    [Fact]
    public void Labels_OfBothReaders_AreWeb()
    {
        var package = Package();

        Assert.Equal(["reader_SG", "reader_UK"], package.Names().Order(StringComparer.Ordinal));
        Assert.All(package.Names(), name => Assert.Equal(["web"], package.Labels(name)));
    }

    [Fact]
    public async Task Invalidate_OfThePlaceInTheAlmanac_AsksThePageAnew()
    {
        var html = await HtmlAsync("uk-2026");
        await using var scene = WebScene.Of(html);
        var almanac = new Almanac(new() { Readers = Package(), ReaderSettings = [scene.Options], Time = scene.Clock });
        var britain = Location.FromCode("GB");
        async Task<int> AskAsync()
        {
            var answer = await almanac.ReadAsync(britain, DateRange.OfYear(2026), "web", TestContext.Current.CancellationToken);
            Assert.NotEmpty(answer.Holidays);
            return scene.Server.Requests.Count;
        }

        Assert.Equal((1, 1), (await AskAsync(), await AskAsync()));
        Assert.Equal(1, almanac.Invalidate(britain));

        Assert.Equal((2, 2), (await AskAsync(), await AskAsync()));
    }

    private async Task<IReadOnlyList<Holiday>> ReadAsync(string plugin, WebScene scene) =>
        await Package().CallAsync<IReadOnlyList<Holiday>>(new(plugin, null, "web"), TestContext.Current.CancellationToken, scene.Request);

    private static Task<string> HtmlAsync(string page) =>
        File.ReadAllTextAsync(Repository.File("tests", "data", "web", $"{page}.html"), TestContext.Current.CancellationToken);

    private PluginPackage Package() =>
        PluginPackage.FromFolder(Repository.File("plugins"), new CSharpFiles { CacheFolder = _compiled.Path });
}
