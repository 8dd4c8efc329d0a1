using System.Text.Json;

namespace Feria.Cli.Tests.Verbs;

public sealed class ListVerbTests
{
    [Fact]
    public async Task CountryCode_Uk_SameAsList()
    {
        var tutorial = await World.RunAsync("-c", "UK");
        var list = await World.RunAsync("list", "GB", "2026");

        Assert.Equal(ExitCode.Yes, tutorial.Code);
        Assert.Equal(list, tutorial);
        Golden.Verify(tutorial.ToString(), "cli/list-gb-2026");
    }

    [Fact]
    public async Task CountryCode_WithFormat_PrintsIt()
    {
        var outcome = await World.RunAsync("--countrycode", "uk", "-o", "tsv");

        Assert.Equal(ExitCode.Yes, outcome.Code);
        Assert.StartsWith("date\tweekday\tname", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoRange_TheYearTurnsInTheLocalZone_LocalYear()
    {
        var world = new World { Now = new(2025, 12, 31, 23, 30, 0, TimeSpan.Zero), Zone = TimeSpan.FromHours(1) };

        var outcome = await world.CommandAsync("list", "GB", "-o", "tsv");

        Assert.All(outcome.Lines.Skip(1), line => Assert.StartsWith("2026-", line, StringComparison.Ordinal));
        Assert.NotEmpty(outcome.Lines.Skip(1));
    }

    [Fact]
    public async Task Month_OnlyItsDays()
    {
        var outcome = await World.RunAsync("list", "GB", "2026-05", "-o", "csv");

        Assert.Equal(["2026-05-04", "2026-05-25"], outcome.Lines.Skip(1).Select(l => l.Split(',')[0]));
    }

    [Fact]
    public async Task ObservedDay_IsMarkedOutsideTheName()
    {
        var outcome = await World.RunAsync("list", "GB", "2022-01", "-o", "json");

        using var document = JsonDocument.Parse(outcome.Out);
        var observed = document.RootElement.GetProperty("holidays").EnumerateArray().Single(h => h.GetProperty("date").GetString() == "2022-01-03");
        Assert.Equal("2022-01-01", observed.GetProperty("observedFor").GetString());
        Assert.Equal("New Year's Day", observed.GetProperty("name").GetString());
        Assert.Contains("observed for 2022-01-01", (await World.RunAsync("list", "GB", "2022-01")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Union_NamesThePlaceOfEachDay()
    {
        var outcome = await World.RunAsync("list", "GB-SCT+GB-NIR", "2026", "-o", "tsv");

        var rows = outcome.Lines.Skip(1).Select(l => l.Split('\t')).ToList();
        Assert.Contains(rows, r => r[0] == "2026-01-02" && r[^1] == "GB-SCT");
        Assert.DoesNotContain(rows, r => r[0] == "2026-01-02" && r[^1] == "GB-NIR");
        Assert.Equal(rows.Select(r => r[0]).Order(StringComparer.Ordinal), rows.Select(r => r[0]));
    }

    [Fact]
    public async Task UnknownPlace_NoData()
    {
        var outcome = await World.RunAsync("list", "XX");

        Assert.Equal(ExitCode.NoData, outcome.Code);
        Assert.Empty(outcome.Out);
        Assert.Contains("'XX'", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Germny", "Germany")]
    [InlineData("Scotlnd", "Scotland")]
    public async Task MisspeltPlace_NoDataAndNamesTheNearest(string typed, string meant)
    {
        var outcome = await World.RunAsync("list", typed);

        Assert.Equal(ExitCode.NoData, outcome.Code);
        Assert.Contains(meant, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task YearOutsideCoverage_NoDataAndNamesTheYears()
    {
        var outcome = await World.RunAsync("list", "GB", "1066");

        Assert.Equal(ExitCode.NoData, outcome.Code);
        Assert.Empty(outcome.Out);
        Assert.Matches("covers [0-9]{4} to [0-9]{4}; 1066", outcome.Error);
    }

    [Fact]
    public async Task NothingInRange_SaysSoAndPrintsNoTable()
    {
        var outcome = await World.RunAsync("list", "GB", "2026-02");

        Assert.Equal(new Outcome(ExitCode.Yes, string.Empty, "feria: GB has no such holiday in 2026-02-01..2026-02-28.\n"), outcome);
    }

    [Fact]
    public async Task Kinds_AllShowsMoreThanPublic_AndVerboseCountsTheRest()
    {
        var all = await World.RunAsync("list", "DE-BY", "2026", "--kind", "all", "-o", "tsv");
        var publicOnly = await World.RunAsync("list", "DE-BY", "2026", "-v", "-o", "tsv");

        Assert.True(all.Lines.Count > publicOnly.Lines.Count);
        Assert.All(publicOnly.Lines.Skip(1), l => Assert.Equal("public", l.Split('\t')[4]));
        Assert.Contains("left out:", publicOnly.Error, StringComparison.Ordinal);
        Assert.Contains("built-in", publicOnly.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kinds_Two_TheirUnion()
    {
        var outcome = await World.RunAsync("list", "DE-BY", "2026", "--kind", "public,school", "-o", "tsv");

        Assert.Equal(["public", "school"], outcome.Lines.Skip(1).Select(l => l.Split('\t')[4]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task UnknownKind_UsageWithTheNearest()
    {
        var outcome = await World.RunAsync("list", "GB", "--kind", "publik");

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains("Did you mean public", outcome.Error, StringComparison.Ordinal);
    }
}
