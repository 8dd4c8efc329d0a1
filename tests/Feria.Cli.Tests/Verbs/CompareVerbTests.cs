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
    [InlineData("Germny", "compare", "GB", "Germny", "2026")]
    public async Task Nonsense_SaysWhatWasWrong(string words, params string[] arguments) =>
        Assert.Contains(words, (await World.RunAsync(arguments)).Error, StringComparison.Ordinal);
}
