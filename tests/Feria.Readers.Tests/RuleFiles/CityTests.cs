namespace Feria.Readers.Tests.RuleFiles;

/// <summary>Subdivisions within others: what holds in the whole holds in the part.</summary>
public sealed class CityTests
{
    private const string Head = """
        place: XX
        name: Testland
        languages: en
        weekend: saturday, sunday
        covers: 1990 to 2040
        subdivisions: { AA: Alpha, CC: { name: City, within: AA }, BB: Beta }
        holidays:

        """;

    [Theory]
    [InlineData("in: AA", "AA CC")]
    [InlineData("in: CC", "CC")]
    [InlineData("not in: AA", "- BB")]
    [InlineData("not in: CC", "- AA BB")]
    [InlineData("for AA: none", "- BB")]
    [InlineData("in: AA, for CC: none", "AA")]
    [InlineData("in: BB, for AA: { on: 1 May }", "AA BB CC")]
    public void Rule_OfTheWhole_HoldsInThePart(string scope, string parts)
    {
        var place = Written.File(Head + $"  one: {{ name: One, on: 1 May, {scope} }}");

        Assert.Equal(parts, string.Join(' ', new[] { null, "AA", "BB", "CC" }.Where(p => place.Days(2001, part: p).Any()).Select(p => p ?? "-")));
    }

    [Theory]
    [InlineData("within: DD", "'DD' is no subdivision of this place")]
    [InlineData("within: CC", "CC lies within CC, which lies within another itself")]
    public void Within_WhatIsNone_IsRefused(string within, string message) =>
        Assert.Contains(
            Written.Read(Head.Replace("within: AA", within, StringComparison.Ordinal) + "  one: { name: One, on: 1 May }").Errors,
            e => e.Line == 6 && e.Message.StartsWith(message, StringComparison.Ordinal));
}
