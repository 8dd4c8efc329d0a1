using Feria.Dates;
using Feria.Packs;

namespace Feria.Readers.Tests.RuleFiles;

/// <summary>What a table does not reach is said, never silent.</summary>
public sealed class KnownYearsTests
{
    private const string Dates = "dates: XX\ncovers: 2000 to 2009\nbreak: { 2005: 1 May }\nmoon: { 2005: 2 May }\n";

    private const string Rules = "holidays:\n  break: { name: Break, kind: school, until: 2020 }\n  moon: { name: Moon, on: 1 shawwal }\n";

    [Theory]
    [InlineData(2000, 2009, "")]
    [InlineData(2009, 2010, "break school 2000 2009")]
    [InlineData(1999, 2000, "break school 2000 2009")]
    [InlineData(2021, 2022, "")]
    public void Gaps_OfAnAnswer_AreTheRulesThatItIsSilentAbout(int first, int last, string expected)
    {
        var place = Written.Read(Written.Head + Rules, Dates).Place!;
        var packs = new PackHolidays(new PackStack([DataPack.Open(PackBuilder.Build([place], "test"))], notice: null));
        var answer = packs.Read(Feria.Locations.Location.FromCode("XX"), new DateRange(new(first, 1, 1), new(last, 12, 31)))!;

        Assert.Equal(expected, string.Join('|', answer.Gaps.Select(g => $"{g.RuleId} {g.Kind} {g.FirstYear} {g.LastYear}")));
    }

    [Fact]
    public void Covers_ThatIsNoTime_IsRefused() =>
        Assert.Contains(Written.Read(Written.Head + Rules, "dates: XX\ncovers: always\nbreak: { 2005: 1 May }").Errors, e => e.ToString().StartsWith("XX.0.yaml:2:9: the years that the rules cover are expected", StringComparison.Ordinal));
}
