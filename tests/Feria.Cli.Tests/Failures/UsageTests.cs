namespace Feria.Cli.Tests.Failures;

public sealed class UsageTests
{
    [Fact]
    public async Task NoArguments_HelpOnStandardError()
    {
        var outcome = await World.RunAsync();

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Empty(outcome.Out);
        Golden.Verify(outcome.ToString(), "cli/no-arguments");
    }

    [Theory]
    [InlineData("country-code-without-value", "-c")]
    [InlineData("misspelt-verb", "lst", "GB")]
    [InlineData("place-without-verb", "GB")]
    [InlineData("quiet-standard-input", "check", "GB", "-", "-q")]
    [InlineData("misspelt-option", "list", "GB", "--knd", "public")]
    [InlineData("missing-location", "list")]
    [InlineData("too-many-arguments", "list", "GB", "2026", "2027")]
    [InlineData("unknown-format", "list", "GB", "-o", "jsn")]
    [InlineData("bad-date", "list", "GB", "2026-13")]
    [InlineData("bad-range", "list", "GB", "2026..2025")]
    [InlineData("empty-location", "list", "")]
    public async Task Wrong_HintsOnStandardError(string name, params string[] arguments)
    {
        var outcome = await World.RunAsync(arguments);

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Empty(outcome.Out);
        Golden.Verify(outcome.ToString(), $"cli/usage-{name}");
    }

    [Theory]
    [InlineData("root")]
    [InlineData("list", "list")]
    [InlineData("workdays", "workdays")]
    [InlineData("check", "check")]
    [InlineData("why", "why")]
    [InlineData("countries", "countries")]
    [InlineData("export", "export")]
    [InlineData("lint", "lint")]
    [InlineData("plugin", "plugin")]
    [InlineData("plugin-list", "plugin", "list")]
    [InlineData("plugin-info", "plugin", "info")]
    [InlineData("plugin-new", "plugin", "new")]
    [InlineData("plugin-doctor", "plugin", "doctor")]
    [InlineData("plugin-enable", "plugin", "enable")]
    [InlineData("plugin-disable", "plugin", "disable")]
    [InlineData("plugin-lock", "plugin", "lock")]
    [InlineData("cache", "cache")]
    [InlineData("cache-stats", "cache", "stats")]
    [InlineData("cache-clear", "cache", "clear")]
    public async Task Help_OnStandardOutput(string name, params string[] verb)
    {
        var outcome = await World.RunAsync([.. verb, "--help"]);

        Assert.Equal(ExitCode.Yes, outcome.Code);
        Assert.Empty(outcome.Error);
        Golden.Verify(outcome.ToString(), $"cli/help-{name}");
    }

    /// <summary>The numbers are written once, and each of them is explained.</summary>
    [Fact]
    public async Task Help_OfTheCommand_ExplainsEveryExitCode()
    {
        var codes = typeof(ExitCode).GetFields().Where(f => f.IsLiteral).Select(f => (int)f.GetRawConstantValue()!);

        var help = (await World.RunAsync("--help")).Lines.SkipWhile(l => l != "Exit codes:").Skip(1);

        Assert.Equal(codes, help.Select(l => int.Parse(l.AsSpan().Trim().ToString().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.DoesNotContain("Exit codes:", (await World.RunAsync("list", "--help")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OptionBehindDoubleDash_IsAnArgument()
    {
        var outcome = await World.RunAsync("list", "--", "--kind");

        Assert.Equal(ExitCode.NoData, outcome.Code);
        Assert.Contains("'--kind' is no place", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RelativeDate_IsNoOption() => Assert.NotEqual(ExitCode.Usage, (await World.RunAsync("check", "GB", "-3d", "-q")).Code);

    [Fact]
    public async Task ResponseFile_IsNotRead()
    {
        var outcome = await World.RunAsync("list", "@/etc/hostname");

        Assert.Equal(ExitCode.NoData, outcome.Code);
        Assert.Contains("'@/etc/hostname'", outcome.Error, StringComparison.Ordinal);
    }
}
