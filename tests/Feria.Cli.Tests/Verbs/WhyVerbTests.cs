using System.Text.Json;

namespace Feria.Cli.Tests.Verbs;

public sealed class WhyVerbTests
{
    [Fact]
    public async Task ObservedDay_RuleSourceCertaintyAndTheDayItStandsFor()
    {
        var outcome = await World.RunAsync("why", "GB", "2026-12-28", "-o", "json");

        using var document = JsonDocument.Parse(outcome.Out);
        var reason = Assert.Single(document.RootElement.GetProperty("reasons").EnumerateArray());
        Assert.Equal("boxing-day", reason.GetProperty("rule").GetString());
        Assert.Equal("2026-12-26", reason.GetProperty("observedFor").GetString());
        Assert.Equal("computed", reason.GetProperty("certainty").GetString());
        Assert.Contains("legislation.gov.uk", reason.GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.False(document.RootElement.GetProperty("isWorkingDay").GetBoolean());
        Golden.Verify((await World.RunAsync("why", "GB", "2026-12-28")).ToString(), "cli/why-gb-2026-12-28");
    }

    [Fact]
    public async Task HolidayOnWeekend_BothReasons()
    {
        var outcome = await World.RunAsync("why", "GB", "2026-12-26", "-o", "tsv");

        Assert.Equal(["weekend (Saturday)", "Boxing Day"], outcome.Lines.Skip(1).Select(l => l.Split('\t')[2]));
    }

    [Fact]
    public async Task OrdinaryDay_SaysThatNothingMakesItOff()
    {
        var outcome = await World.RunAsync("why", "GB", "2026-05-05");

        Assert.Equal(
            new Outcome(ExitCode.Yes, "2026-05-05, a Tuesday, is a working day in GB. It is an ordinary one: nothing makes it off.\n", string.Empty),
            outcome);
    }

    [Fact]
    public async Task Union_EachPlaceItsReasons()
    {
        var outcome = await World.RunAsync("why", "GB-SCT+GB-NIR", "2026-01-02", "-o", "tsv");

        Assert.Equal(["GB-SCT"], outcome.Lines.Skip(1).Select(l => l.Split('\t')[0]));
    }
}
