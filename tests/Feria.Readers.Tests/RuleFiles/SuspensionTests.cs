namespace Feria.Readers.Tests.RuleFiles;

/// <summary>Times in which public holidays are worked.</summary>
public sealed class SuspensionTests
{
    private const string Rules = """

        holidays:
          one: { name: One, on: 6 March, observed: "on sunday, the day after" }
          two: { name: Two, on: 1 May, kind: "bank, public" }
          three: { name: Three, on: 1 June, kind: observance }
        """;

    private static readonly string[] Usual = ["03-06 one", "05-01 two bank", "05-01 two", "06-01 three observance"];

    private static readonly string[] Worked = ["03-06 one observance", "05-01 two bank", "05-01 two observance", "06-01 three observance"];

    [Fact]
    public void Suspended_FromADay_AreKeptAsObservancesAndWorked()
    {
        var place = Written.File(Written.Head + "suspended: { from 2022-03-15: Martial law }" + Rules);

        Assert.Equal([.. Usual.Take(1), "03-07 one for 2022-03-06", .. Worked.Skip(1)], place.Days(2022).Select(d => d[5..]));
        Assert.Equal(Worked, place.Days(2024).Select(d => d[5..]));
        Assert.Equal("Martial law", place.Holidays(2024)[0].Source);
        Assert.Equal(Usual, place.Days(2021).Select(d => d[5..]));
    }

    [Fact]
    public void Suspended_FromADayToAnother_ComeBack()
    {
        var place = Written.File(Written.Head + "suspended: { 1999-04-01 to 2001: War }" + Rules);

        Assert.Equal([Usual[0], .. Worked.Skip(1)], place.Days(1999).Select(d => d[5..]));
        Assert.Equal(Worked, place.Days(2001).Select(d => d[5..]));
        Assert.Equal(Usual, place.Days(2002).Select(d => d[5..]));
    }

    [Theory]
    [InlineData("suspended: { 2022: War }", "7:14: '2022' is no time; 'from 2022-03-15' or '2022-03-15 to 2023-08-01' is expected")]
    [InlineData("suspended: { from 2022-13-01: War }", "7:19: '2022-13-01' is no year and no date")]
    [InlineData("suspended: { 2022 to 2021: War }", "7:14: the time ends before it begins")]
    [InlineData("suspended: from 2022", "7:12: a block of lines is expected here")]
    public void Suspended_Wrong_IsRefusedWithItsPlace(string line, string expected) =>
        Assert.Contains(Written.Read(Written.Head + line + Rules).Errors, e => $"{e.Line}:{e.Column}: {e.Message}".StartsWith(expected, StringComparison.Ordinal));
}
