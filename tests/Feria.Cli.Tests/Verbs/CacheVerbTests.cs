using System.Text.Json;
using Feria.Cli.Hosting;
using Feria.Plugins.Source;
using Feria.Readers.Web;

namespace Feria.Cli.Tests.Verbs;

public sealed class CacheVerbTests : IDisposable
{
    private static readonly string Hash = new('a', 32);

    private readonly TemporaryFolder _folder = new();

    private string Pages => Path.Combine(_folder.Path, "pages");

    private string Compiled => Path.Combine(_folder.Path, "compiled");

    private World World => new() { Caches = CacheStores.Of(Pages, Compiled) };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stats_PagesAndPlugins_CountsOnlyWhatIsOurs()
    {
        Fill();

        var outcome = await World.CommandAsync("cache", "stats", "-o", "json");

        using var json = JsonDocument.Parse(outcome.Out);
        var stores = json.RootElement.GetProperty("stores").EnumerateArray().Select(s => s.Clone()).ToList();
        Assert.Equal((ExitCode.Yes, string.Empty), (outcome.Code, outcome.Error));
        Assert.Equal([("pages", 2, 15, Pages), ("compiled plug-ins", 2, 7, Compiled)], stores.Select(s =>
            (s.GetProperty("kind").GetString()!, s.GetProperty("files").GetInt32(), s.GetProperty("bytes").GetInt32(), s.GetProperty("folder").GetString()!)));
        Assert.Equal(("2026-06-01", "2026-06-10", 14), (
            stores[0].GetProperty("oldest").GetString(), stores[0].GetProperty("newest").GetString(), stores[0].GetProperty("oldestDays").GetInt32()));
    }

    [Fact]
    public async Task Stats_AsATable_IsAsApproved()
    {
        Fill();

        var outcome = await World.CommandAsync("cache", "stats");

        Golden.Verify(outcome.ToString().Replace(_folder.Path, "FOLDER", StringComparison.Ordinal), "cli/cache-stats");
    }

    [Fact]
    public async Task Clear_RemovesOursAndNothingElse()
    {
        var others = Fill();

        var outcome = await World.CommandAsync("cache", "clear");

        Assert.Equal((ExitCode.Yes, string.Empty), (outcome.Code, outcome.Error));
        Assert.Equal("Removed: 4 files, 22 bytes.", outcome.Lines[^1]);
        Assert.Equal(others, Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        Assert.Equal("Removed: 0 files, 0 bytes.", (await World.CommandAsync("cache", "clear")).Lines[^1]);
    }

    [Fact]
    public async Task Stats_OneFile_IsInTheSingular()
    {
        Write(Pages, $"{Hash}.page", 10, new(2026, 6, 1));

        Assert.Equal("Kept: 1 file, 10 bytes.", (await World.CommandAsync("cache", "stats")).Lines[^1]);
    }

    [Theory]
    [InlineData("stats", "Kept")]
    [InlineData("clear", "Removed")]
    public async Task Any_NothingKeptYet_IsNoErrorAndMakesNoFolder(string verb, string word)
    {
        var outcome = await World.CommandAsync("cache", verb);

        Assert.Equal((ExitCode.Yes, $"{word}: 0 files, 0 bytes."), (outcome.Code, outcome.Lines[^1]));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("'everything'", "clear", "everything")]
    [InlineData("Did you mean stats?", "stat")]
    [InlineData("'--force' is no option.", "clear", "--force")]
    [InlineData("ics", "stats", "-o", "ics")]
    public async Task Any_BadInput_IsAUsageErrorAndRemovesNothing(string message, params string[] arguments)
    {
        Fill();
        var before = Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories);

        var outcome = await World.CommandAsync(["cache", .. arguments]);

        Assert.Equal((ExitCode.Usage, string.Empty), (outcome.Code, outcome.Out));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void OfUser_IsWhereTheLibrariesKeepThings() =>
        Assert.Equal([new WebOptions().CacheFolder, new CSharpFiles().CacheFolder], CacheStores.OfUser().Select(s => s.Folder));

    /// <returns>What is not ours.</returns>
    private List<string> Fill()
    {
        Write(Pages, $"{Hash}.page", 10, new(2026, 6, 1));
        Write(Pages, $"{Hash}.page.{Hash}", 5, new(2026, 6, 10));
        Write(Compiled, $"{Hash}{Hash}.compiled", 4, new(2026, 6, 2));
        Write(Compiled, "abcdefgh.xyz.compiled", 3, new(2026, 6, 2));
        var folder = Path.Combine(Pages, $"{new string('c', 32)}.page");
        return
        [
            .. new[]
            {
                Pages,
                Compiled,
                Directory.CreateDirectory(folder).FullName,
                Write(folder, $"{Hash}.page", 1, new(2020, 1, 1)),
                Write(Pages, "notes.txt", 1, new(2020, 1, 1)),
                Write(Pages, "my.page", 1, new(2020, 1, 1)),
                Write(Compiled, $"{Hash}.page", 1, new(2020, 1, 1)),
                Write(Compiled, $"{Hash}{Hash}.compiled.bak", 1, new(2020, 1, 1)),
                Write(_folder.Path, $"{Hash}.page", 1, new(2020, 1, 1)),
                File.CreateSymbolicLink(Path.Combine(Pages, $"{new string('b', 32)}.page"), Path.Combine(Pages, "notes.txt")).FullName,
            }.Order(StringComparer.Ordinal),
        ];
    }

    private static string Write(string folder, string name, int bytes, DateOnly day)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, name);
        File.WriteAllBytes(path, new byte[bytes]);
        File.SetLastWriteTimeUtc(path, day.ToDateTime(new(9, 0), DateTimeKind.Utc));
        return path;
    }
}
