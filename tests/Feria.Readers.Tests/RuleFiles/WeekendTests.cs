namespace Feria.Readers.Tests.RuleFiles;

/// <summary>Weekends by time and by part; the day in lieu of one on a weekend shows which is in force.</summary>
public sealed class WeekendTests
{
    private const string Place = """
        place: XX
        name: Testland
        languages: en
        covers: 1990 to 2040
        subdivisions: { AA: Alpha, BB: Beta, CC: Gamma }
        weekend:
          at first: sunday
          from 2000-07-01: saturday, sunday
        weekend for AA, BB: friday, saturday

        """;

    private const string Rules = """
        weekend for CC:
          at first: saturday, sunday
          from 2014-01-01: friday, saturday
          from 2025-01-01: saturday, sunday
        holidays:
          one: { name: One, on: 1 July, observed: "on weekend, the next working day" }
        """;

    // 1 July: a Saturday in 1995, 2000, 2006 and 2017, a Sunday in 2001, 2018 and 2029, a Friday in 2005 and 2016.
    [Theory]
    [InlineData(1995, null, null)]
    [InlineData(2000, null, "2000-07-03")]
    [InlineData(2001, null, "2001-07-02")]
    [InlineData(2005, null, null)]
    [InlineData(2005, "AA", "2005-07-03")]
    [InlineData(2017, "BB", "2017-07-02")]
    [InlineData(2018, "AA", null)]
    [InlineData(2006, "CC", "2006-07-03")]
    [InlineData(2016, "CC", "2016-07-03")]
    [InlineData(2018, "CC", null)]
    [InlineData(2029, "CC", "2029-07-02")]
    public void Observed_OnWeekend_MeansThatOfThePartAndTime(int year, string? part, string? inLieu)
    {
        var days = Written.File(Place + Rules).Days(year, part: part);

        Assert.Equal(inLieu is null ? [$"{year}-07-01 one"] : [$"{year}-07-01 one", $"{inLieu} one for {year}-07-01"], days);
    }

    [Theory]
    [InlineData("weekend for AA: sunday", "10:1: the weekend of AA stands here twice")]
    [InlineData("weekend for DD: sunday", "10:13: 'DD' is no subdivision of this place; known are AA, BB, CC")]
    [InlineData("weekend for CC: { from 2001: sunday }", "10:17: the weekends begin with 'at first:'")]
    [InlineData("weekend for CC: sundy", "10:17: 'sundy' stands where a weekday is expected; did you mean 'sunday'?")]
    [InlineData("weekends for CC: sunday", "10:1: 'weekends for CC' is no key of a place")]
    public void WeekendFor_Wrong_IsRefusedWithItsPlace(string line, string expected)
    {
        var errors = Written.Read(Place + line + "\nholidays:\n  one: { name: One, on: 1 July }\n").Errors;

        Assert.Contains(errors, e => $"{e.Line}:{e.Column}: {e.Message}".StartsWith(expected, StringComparison.Ordinal));
    }
}
