using System.Text.Json;

namespace Feria.Cli.Tests.Verbs;

/// <summary>What is not known is said by every verb, on standard error and in JSON.</summary>
public sealed class GapTests
{
    private const string After2035 = " others are not known after 2035.";

    [Theory]
    [InlineData("list IN 2036")]
    [InlineData("count IN 2036")]
    [InlineData("workdays IN 2036")]
    [InlineData("year IN 2036")]
    [InlineData("compare IN DE 2036")]
    [InlineData("bridge IN 2036")]
    [InlineData("check IN 2036-05-01")]
    [InlineData("add IN 2035-12-30 10")]
    [InlineData("next IN 2036-05-01")]
    [InlineData("adjust IN 2036-05-01")]
    [InlineData("why IN 2036-05-01")]
    [InlineData("diff IN 2035 2036")]
    [InlineData("diff IN 2036 2035")]
    [InlineData("export IN-MH --from 2035 --to 2036")]
    [InlineData("export IN-KL --from 2035 --to 2036 --format sql --table days")]
    public async Task Verb_BeyondTheKnownYears_SaysSoOnce(string line)
    {
        var outcome = await World.RunAsync(line.Split(' '));

        Assert.Single(outcome.Error.Split('\n'), l => l.Contains(" IN: ", StringComparison.Ordinal) && l.EndsWith(After2035, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("count IN 2035")]
    [InlineData("add IN 2035-06-01 10")]
    [InlineData("next IN 2035-06-01")]
    [InlineData("check IN 2036-05-01 -q")]
    [InlineData("count CN 2026")]
    [InlineData("count DE 2040")]
    [InlineData("why IN 2035-05-01")]
    [InlineData("diff IN 2034 2035")]
    [InlineData("diff IN 2034 2036 --kind working_weekend")]
    public async Task Verb_WithinTheKnownYears_IsSilent(string line)
    {
        var outcome = await World.RunAsync(line.Split(' '));

        Assert.DoesNotContain("not known", outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>Bonalu is kept in Telangana alone.</summary>
    [Theory]
    [InlineData("export IN --from 2035 --to 2036")]
    [InlineData("export IN --from 2035 --to 2036 --format sql --table days")]
    public async Task Export_OfACountry_TellsTheGapsOfItsParts(string line)
    {
        var outcome = await World.RunAsync(line.Split(' '));

        var told = Assert.Single(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("feria: IN: ", told, StringComparison.Ordinal);
        Assert.EndsWith(" others are not known after years from 2027 to 2035.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_OfAnExport_HasTheGapsBehindTheHolidays()
    {
        var outcome = await World.RunAsync("export", "CN", "DE-BY", "--from", "2027", "--to", "2027", "-o", "json");

        var members = JsonDocument.Parse(outcome.Out).RootElement.EnumerateObject().ToList();
        Assert.Equal(["version", "from", "to", "holidays", "gaps"], members.Select(m => m.Name));
        Assert.Equal("CN", Assert.Single(members[^1].Value.EnumerateArray()).GetProperty("place").GetString());
        Assert.Single(outcome.Error.Split('\n'), l => l.Contains(" CN: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_OfAGap_NamesTheRuleAndItsYears()
    {
        var outcome = await World.RunAsync("count", "CN", "2027", "-o", "json");

        var gap = Assert.Single(JsonDocument.Parse(outcome.Out).RootElement.GetProperty("gaps").EnumerateArray());
        Assert.Equal("CN", gap.GetProperty("place").GetString());
        Assert.Equal("day-off-in-exchange", gap.GetProperty("rule").GetString());
        Assert.Equal(2026, gap.GetProperty("lastYear").GetInt32());
    }
}
