using Feria.Holidays;

namespace Feria.Readers.Tests.RuleFiles;

/// <summary>Days off that a day of a weekend is worked for: two facts that know each other.</summary>
public sealed class SwapTests
{
    private const string Rules = """
        swapped:
          name: Day off
          worked as: Working day
          since: 2002
          announced:
            2001: 3 July for 7 July
            2002: 2 January for 2001-12-29, 15 August for 10 August
            2003: 1 April
            2004: 31 December in lieu of 5 December
        """;

    [Theory]
    [InlineData(2001, "2001-12-29 swapped working_weekend with 2002-01-02 Confirmed")]
    [InlineData(2002, "2002-01-02 swapped with 2001-12-29 Confirmed|2002-08-10 swapped working_weekend with 2002-08-15 Confirmed|2002-08-15 swapped with 2002-08-10 Confirmed")]
    [InlineData(2003, "2003-04-01 swapped Confirmed")]
    [InlineData(2004, "2004-12-31 swapped for 2004-12-05 Confirmed")]
    public void Announced_ForAWorkedDay_GivesBothAndTheirLinks(int year, string expected) =>
        Assert.Equal(expected, string.Join('|', Written.Rules(Rules).Days(year)));

    [Fact]
    public void Announced_ForAWorkedDay_BearsItsOwnName()
    {
        var days = Written.Rules(Rules).Holidays(2002);

        Assert.Equal(["Day off", "Working day", "Day off"], days.Select(d => d.Name));
        Assert.All(days, d => Assert.Contains(Written.Rules(Rules).Holidays(2001, 2002), o => o.SwappedWith == d.Date && o.Date == d.SwappedWith && o.RuleId == d.RuleId));
    }

    [Fact]
    public void DatesFile_WithSwaps_GivesBoth()
    {
        var place = Written.Rules("swapped: { name: Day off }", "dates: XX\nsource: The Gazette\nswapped: { AA: { 2002: 15 August for 10 August } }");

        Assert.Equal(["2002-08-10 swapped working_weekend with 2002-08-15 Confirmed", "2002-08-15 swapped with 2002-08-10 Confirmed"], place.Days(2002, part: "AA"));
        Assert.All(place.Holidays(2002, part: "AA"), d => Assert.Equal("The Gazette", d.Source));
        Assert.Empty(place.Days(2002));
        Assert.Equal(HolidayKind.WorkingWeekend, place.Holidays(2002, part: "AA")[0].Kind);
    }

    [Theory]
    [InlineData("15 August to 16 August for 10 August", "one day stands for one other")]
    [InlineData("15 August for 15 August", "the day stands for itself")]
    [InlineData("15 August for", "the phrase ends where day of a month is expected")]
    [InlineData("15 August in lieu 10 August", "'in' stands where the end of the phrase is expected")]
    public void Announced_AWrongSwap_IsRefused(string phrase, string message)
    {
        var errors = Written.Read(Written.Head + $"holidays:\n  one: {{ name: One, announced: {{ 2002: {phrase} }} }}").Errors;

        Assert.Contains(errors, e => e.Message.Contains(message, StringComparison.Ordinal));
    }
}
