namespace Feria.Cli.Tests.Completion;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("verbs", "")]
    [InlineData("verb", "li")]
    [InlineData("place", "list", "G")]
    [InlineData("place-lower", "why", "g")]
    [InlineData("place-union", "add", "DE+F")]
    [InlineData("part", "list", "GB-")]
    [InlineData("part-of-union", "list", "DE+GB-S")]
    [InlineData("places-behind-a-place", "compare", "DE", "X")]
    [InlineData("range", "list", "GB", "")]
    [InlineData("options", "list", "GB", "--")]
    [InlineData("option", "list", "--ki")]
    [InlineData("format", "export", "--format", "")]
    [InlineData("format-short", "export", "-o", "c")]
    [InlineData("format-equals", "export", "--format=c")]
    [InlineData("format-equals-apart", "export", "--format", "=", "c")]
    [InlineData("format-equals-empty", "export", "--format", "=")]
    [InlineData("kinds", "list", "GB", "--kind", "public,ba")]
    [InlineData("word", "adjust", "--roll", "mod")]
    [InlineData("behind-a-flag", "check", "-q", "J")]
    [InlineData("country-code", "-c", "J")]
    [InlineData("plugin", "plugin", "")]
    [InlineData("inherited-option", "plugin", "list", "--pl")]
    [InlineData("folder", "list", "GB", "--plugins", "")]
    [InlineData("file", "lint", "cou")]
    [InlineData("shell", "completion", "")]
    [InlineData("behind-dashes", "list", "--", "--ki")]
    [InlineData("unknown-verb", "lst", "G")]
    public async Task Complete_Words_TheCandidates(string name, params string[] words)
    {
        var outcome = await World.RunAsync(["complete", "--", .. words]);

        Assert.Equal((ExitCode.Yes, string.Empty), (outcome.Code, outcome.Error));
        Golden.Verify(outcome.Out, $"cli/completion/{name}");
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Completion_Shell_ItsScript(string shell) => Golden.Verify((await World.RunAsync("completion", shell)).ToString(), $"cli/completion/script-{shell}");

    [Fact]
    public async Task Completion_AnotherShell_SaysWhichThereAre()
    {
        var outcome = await World.RunAsync("completion", "bsh");

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains("bash, zsh, fish, pwsh are. Did you mean bash", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Complete_OwnCalendars_AreAmongThePlaces_AndBrokenSettingsAreQuiet()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".feria.toml", "[calendars.ACME]\nbase = \"DE\"\n");
        var world = new World { Folder = folder.Path };

        Assert.Equal(["ACME\tACME"], (await world.CommandAsync("complete", "--", "list", "AC")).Lines);
        folder.Write(".feria.toml", "nonsense");
        Assert.Equal((await World.RunAsync("complete", "--", "list", "A")).ToString(), (await world.CommandAsync("complete", "--", "list", "A")).ToString());
    }

    [Fact]
    public async Task Help_OfAVerbWithPlaces_NamesNone() =>
        Assert.DoesNotContain("JP", (await World.RunAsync("list", "--help")).Out, StringComparison.Ordinal);
}
