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

    [Theory]
    [InlineData(2004, 2005, "2004-05-01 feast|2005-05-01 feast", "")]
    [InlineData(2005, 2006, "2005-05-01 feast", "feast 2001 2005")]
    [InlineData(2000, 2001, "2001-05-01 feast", "feast 2001 2005")]
    [InlineData(1990, 1999, "", "")]
    [InlineData(2011, 2015, "", "")]
    public void Known_YearsOfARule_GiveDaysWithinAndGapsBeyond(int first, int last, string days, string gaps)
    {
        var place = Written.Read(Written.Head + "holidays:\n  feast: { name: Feast, on: 1 May, since: 2000, until: 2010, known: 2001 to 2005 }\n  ended: { name: Ended, on: 2 May, until: 1989 }\n").Place!;
        var packs = new PackHolidays(new PackStack([DataPack.Open(PackBuilder.Build([place], "test"))], notice: null));
        var answer = packs.Read(Feria.Locations.Location.FromCode("XX"), new DateRange(new(first, 1, 1), new(last, 12, 31)))!;

        Assert.Equal(days, string.Join('|', answer.Holidays.Select(h => $"{h.Date:yyyy-MM-dd} {h.RuleId}")));
        Assert.Equal(gaps, string.Join('|', answer.Gaps.Select(g => $"{g.RuleId} {g.FirstYear} {g.LastYear}")));
    }

    [Fact]
    public void AnnouncedUntil_LaterRowsOfATable_AreEstimated()
    {
        var place = Written.Read(Written.Head + "holidays:\n  moon: { name: Moon, on: 1 shawwal }\n", "dates: XX\nannounced until: 2005\nmoon: { 2005: 2 May, 2006: 3 May }\n").Place!;
        var packs = new PackHolidays(new PackStack([DataPack.Open(PackBuilder.Build([place], "test"))], notice: null));
        var answer = packs.Read(Feria.Locations.Location.FromCode("XX"), new DateRange(new(2005, 1, 1), new(2006, 12, 31)))!;

        Assert.Equal(["2005-05-02 Confirmed", "2006-05-03 Estimated"], answer.Holidays.Where(h => h.RuleId == "moon").Select(h => $"{h.Date:yyyy-MM-dd} {h.Certainty}"));
    }

    [Fact]
    public void Certainty_OfADayThatLeansOnAnother_IsNoSurer()
    {
        const string Leaning = "holidays:\n  moon: { name: Moon, on: 1 shawwal }\n  eve: { name: Eve, on: moon - 1 day }\n  sure: { name: Sure, on: moon + 1 day, certainty: computed }\n  wake: { name: Wake, on: eve + 3 days }\n";
        var place = Written.Read(Written.Head + Leaning, "dates: XX\nannounced until: 2005\nmoon: { 2005: 2 May, 2006: 3 May }\n").Place!;
        var packs = new PackHolidays(new PackStack([DataPack.Open(PackBuilder.Build([place], "test"))], notice: null));
        var answer = packs.Read(Feria.Locations.Location.FromCode("XX"), new DateRange(new(2005, 1, 1), new(2007, 12, 31)))!;

        Assert.Equal(
            ["2005 eve Computed", "2005 moon Confirmed", "2005 sure Computed", "2005 wake Computed", "2006 eve Estimated", "2006 moon Estimated", "2006 sure Computed", "2006 wake Estimated", "2007 eve Estimated", "2007 moon Estimated", "2007 sure Computed", "2007 wake Estimated"],
            answer.Holidays.Select(h => $"{h.Date.Year} {h.RuleId} {h.Certainty}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Covers_ThatIsNoTime_IsRefused() =>
        Assert.Contains(Written.Read(Written.Head + Rules, "dates: XX\ncovers: always\nbreak: { 2005: 1 May }").Errors, e => e.ToString().StartsWith("XX.0.yaml:2:9: the years that the rules cover are expected", StringComparison.Ordinal));
}
