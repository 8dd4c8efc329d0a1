using System.Text.Json;

namespace Feria.Cli.Tests.Verbs;

public sealed class ExplainRuleVerbTests
{
    [Theory]
    [InlineData("first monday of May since 1978", "1976..1980", "1978-05-01 1979-05-07 1980-05-05")]
    [InlineData("1 May until 1977-04-30", "1976..1980", "1976-05-01")]
    [InlineData("1 May since 2 May 1977", "1976..1980", "1978-05-01 1979-05-01 1980-05-01")]
    [InlineData("20 January every 4 years from 1957", "1960..1970", "1961-01-20 1965-01-20 1969-01-20")]
    [InlineData("4 July in odd years when not on weekend", "2020..2027", "2023-07-04 2025-07-04")]
    [InlineData("25 December observed on weekend, the next working day", "2021..2022", "2021-12-25 2021-12-27 2022-12-25 2022-12-26")]
    [InlineData("7 January shifts on tuesday to sunday, the next monday when not on monday", "2025", "2025-01-13")]
    [InlineData("29 February", "2025..2027", "")]
    public async Task Phrase_ARule_GivesItsDates(string phrase, string range, string dates)
    {
        var outcome = await World.RunAsync("explain-rule", phrase, range, "-o", "tsv");

        Assert.Equal((ExitCode.Yes, string.Empty), (outcome.Code, outcome.Error));
        Assert.Equal(dates, string.Join(' ', outcome.Lines.Skip(1).Select(l => l.Split('\t')[0])));
    }

    [Fact]
    public async Task Json_OfTenYears_HoldsTheRuleAndItsDays()
    {
        var outcome = await World.RunAsync("explain-rule", "1 shawwal", "-o", "json");

        using var document = JsonDocument.Parse(outcome.Out);
        Assert.Equal("1 shawwal", document.RootElement.GetProperty("rule").GetString());
        Assert.Equal("2035-12-31", document.RootElement.GetProperty("to").GetString());
        var days = document.RootElement.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal("2026-03-20", days[0].GetProperty("date").GetString());
        Assert.All(days, d => Assert.Equal("estimated", d.GetProperty("certainty").GetString()));
    }

    [Fact]
    public async Task Table_OfOneYear_IsReadByPeople()
    {
        var outcome = await World.RunAsync("explain-rule", "29 February", "2025");

        Assert.Equal(ExitCode.Yes, outcome.Code);
        Assert.Contains("'29 February' gives no day from 2025-01-01 to 2025-12-31.", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first mondy of May", "'first mondy of May', character 7: 'mondy' stands where a weekday is expected; did you mean 'monday'")]
    [InlineData("frist monday of May", "did you mean 'first'?\n")]
    [InlineData("1 May sinc 1978", "character 7: 'sinc' stands where 'since', 'until'")]
    [InlineData("1 May observed on sundy, the next day", "character 19: 'sundy' stands where a weekday")]
    [InlineData("", "character 1: the phrase ends where a date")]
    public async Task Phrase_Wrong_SaysWhereAndWhatWasMeant(string phrase, string message)
    {
        var outcome = await World.RunAsync("explain-rule", phrase);

        Assert.Equal((ExitCode.Usage, string.Empty), (outcome.Code, outcome.Out));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Range_BeyondTheReckoning_IsNoData() =>
        Assert.Equal(ExitCode.NoData, (await World.RunAsync("explain-rule", "1 May", "1500")).Code);
}
