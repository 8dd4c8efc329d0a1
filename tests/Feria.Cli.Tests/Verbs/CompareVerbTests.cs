using System.Text.Json;

namespace Feria.Cli.Tests.Verbs;

public sealed class CompareVerbTests
{
    [Fact]
    public async Task Places_WhoIsOffWhen()
    {
        var outcome = await World.RunAsync("compare", "GB", "DE-BY", "JP", "2026-05");

        Golden.Verify(outcome.ToString(), "cli/compare-2026-05");
    }

    /// <summary>By hand: of 21 weekdays, 1 May is off everywhere, 8 May in Czechia, 14 and 25 May in Germany; 3 May, of Poland, is a Sunday.</summary>
    [Fact]
    public async Task GermanyPolandCzechia_May2026_ByHand()
    {
        var outcome = await World.RunAsync("compare", "DE", "PL", "CZ", "2026-05", "-o", "json");

        using var document = JsonDocument.Parse(outcome.Out);
        Assert.Equal(17, document.RootElement.GetProperty("allWork").GetInt32());
    }

    /// <summary>The oracle: the working days of the union.</summary>
    [Fact]
    public async Task AllWork_IsTheCountOfTheUnion()
    {
        using var document = JsonDocument.Parse((await World.RunAsync("compare", "GB", "DE", "US", "2027", "-o", "json")).Out);
        var union = (await World.RunAsync("count", "GB+DE+US", "2027")).Out.Trim();

        Assert.Equal(union, document.RootElement.GetProperty("allWork").GetRawText());
    }

    [Theory]
    [InlineData("1 place is named", "compare", "GB")]
    [InlineData("1 place is named", "compare", "GB", "2026")]
    [InlineData("0 places are named", "compare", "2026")]
    [InlineData("'2026' and '2027-05' are two times; one is wanted", "compare", "GB", "DE", "2026", "2027-05")]
    [InlineData("'2026' and 'today' are two times; one is wanted", "compare", "2026", "GB", "DE", "today")]
    [InlineData("Germny", "compare", "GB", "Germny", "2026")]
    public async Task Nonsense_SaysWhatWasWrong(string words, params string[] arguments) =>
        Assert.Contains(words, (await World.RunAsync(arguments)).Error, StringComparison.Ordinal);
}
