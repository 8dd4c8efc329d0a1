namespace Feria.Cli.Tests.Failures;

public sealed class SettingsTests
{
    [Fact]
    public async Task Format_FlagBeforeVariable()
    {
        var world = new World { Variables = new Dictionary<string, string> { ["FERIA_FORMAT"] = "tsv" } };

        Assert.Equal(await World.RunAsync("list", "GB", "-o", "tsv"), await world.CommandAsync("list", "GB"));
        Assert.Equal(await World.RunAsync("list", "GB", "-o", "csv"), await world.CommandAsync("list", "GB", "-o", "csv"));
    }

    [Fact]
    public async Task FormatVariable_OfAVerbWithoutIt_UsualFormat()
    {
        var world = new World { Variables = new Dictionary<string, string> { ["FERIA_FORMAT"] = "ics" } };

        Assert.Equal(await World.RunAsync("workdays", "GB"), await world.CommandAsync("workdays", "GB"));
    }

    [Fact]
    public async Task FormatVariable_Unknown_UsageThatNamesIt()
    {
        var outcome = await new World { Variables = new Dictionary<string, string> { ["FERIA_FORMAT"] = "tvs" } }.CommandAsync("list", "GB");

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains("FERIA_FORMAT", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean tsv", outcome.Error, StringComparison.Ordinal);
    }
}
