namespace Feria.Cli.Tests.Verbs.Plugins;

/// <summary>What <c>feria plugin new</c> writes, and what it refuses to write.</summary>
public sealed class PluginNewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("reader", "XK")]
    [InlineData("reader-web", "reader_gb_sct", "--source", "web")]
    [InlineData("project", "Greetings", "--kind", "plugin")]
    public async Task New_FilesAndWhatToDoNext(string name, params string[] arguments)
    {
        var outcome = await RunAsync(arguments);

        var files = Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"=== {file}\n{File.ReadAllText(file)}");
        Golden.Verify($"{outcome}{string.Concat(files)}".Replace(_folder.Path, "DIR", StringComparison.Ordinal), $"cli/plugin-new-{name}");
    }

    [Fact]
    public async Task New_Reader_AnswersAtOnce()
    {
        await RunAsync("XK");

        var outcome = await World.RunAsync("list", "XK", "2026", "--plugins", _folder.Path, "-o", "tsv");

        Assert.Equal((ExitCode.Yes, string.Empty), (outcome.Code, outcome.Error));
        Assert.StartsWith("2026-01-01\t", Assert.Single(outcome.Lines.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_ReaderOfPages_CompilesAsItStands()
    {
        await RunAsync("XK", "--source", "web");

        var outcome = await World.RunAsync("plugin", "info", "reader_XK", "--plugins", _folder.Path, "-o", "tsv");

        Assert.StartsWith("Read\tweb\t", Assert.Single(outcome.Lines.Skip(1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--plugins", null)]
    [InlineData(null, "FERIA_PLUGINS")]
    public async Task New_ReaderWithoutFolder_GoesToThePlugins(string? flag, string? variable)
    {
        var world = new World { Variables = variable is null ? new() : new Dictionary<string, string> { [variable] = _folder.Path } };

        string[] plugins = flag is null ? [] : [flag, _folder.Path];
        await world.CommandAsync(["plugin", "new", "XK", .. plugins]);

        Assert.True(File.Exists(Path.Combine(_folder.Path, "reader_XK.cs")));
    }

    [Theory]
    [InlineData("XK", "reader_XK.cs")]
    [InlineData("Greetings", "Greetings/README.md", "--kind", "plugin")]
    public async Task New_OneOfItsFilesIsThere_NothingIsWritten(string name, string there, params string[] more)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.Path, there))!);
        var file = _folder.Write(there, "mine");

        var outcome = await RunAsync([name, .. more]);

        Assert.Equal((ExitCode.Usage, string.Empty), (outcome.Code, outcome.Out));
        Assert.Contains("is there already", outcome.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("class", "it is a word of C#")]
    [InlineData("record", "it is a word of C#")]
    [InlineData("Feria", "taken by the platform")]
    [InlineData("nul", "taken by the platform")]
    [InlineData("../up", "cannot name a plug-in")]
    [InlineData("a/b", "cannot name a plug-in")]
    [InlineData("a b", "cannot name a plug-in")]
    [InlineData("1st", "cannot name a plug-in")]
    [InlineData("", "cannot name a plug-in")]
    public Task New_NameUnfitForAProject_SaysWhy(string name, string why) => AssertRefusedAsync(why, name, "--kind", "plugin");

    [Theory]
    [InlineData("reader_")]
    [InlineData("")]
    [InlineData("Kosovo")]
    [InlineData("GB-../..")]
    [InlineData("GB-")]
    [InlineData("Ä1")]
    public Task New_NoCodeOfAPlace_SaysWhatOneLooksLike(string name) => AssertRefusedAsync("is no code of a place, as GB", name);

    [Theory]
    [InlineData("Did you mean reader", "XK", "--kind", "raeder")]
    [InlineData("Did you mean web", "XK", "--source", "wbe")]
    [InlineData("for readers alone", "Greetings", "--kind", "plugin", "--source", "web")]
    public Task New_WrongOption_SaysWhatWouldBeRight(string why, params string[] arguments) => AssertRefusedAsync(why, arguments);

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    public async Task New_FolderThatIsNone_Usage(string folder) =>
        Assert.Equal(ExitCode.Usage, (await World.RunAsync("plugin", "new", "XK", "--folder", folder)).Code);

    [Fact]
    public async Task New_FolderIsAFile_OneLine()
    {
        var file = _folder.Write("file", "mine");

        var outcome = await World.RunAsync("plugin", "new", "XK", "--folder", file);

        Assert.Equal(ExitCode.SourceFailed, outcome.Code);
        Assert.Single(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task AssertRefusedAsync(string why, params string[] arguments)
    {
        var outcome = await RunAsync(arguments);

        Assert.Equal((ExitCode.Usage, string.Empty), (outcome.Code, outcome.Out));
        Assert.Contains(why, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    private Task<Outcome> RunAsync(params string[] arguments) => World.RunAsync(["plugin", "new", .. arguments, "--folder", _folder.Path]);
}
