namespace Feria.Readers.Tests.RuleFiles;

public sealed class ObservanceTests
{
    [Theory]
    [InlineData(2021, "2021-12-25 christmas|2021-12-26 boxing|2021-12-27 christmas for 2021-12-25|2021-12-28 boxing for 2021-12-26")]
    [InlineData(2022, "2022-12-25 christmas|2022-12-26 boxing|2022-12-27 christmas for 2022-12-25")]
    [InlineData(2020, "2020-12-25 christmas|2020-12-26 boxing|2020-12-28 boxing for 2020-12-26")]
    [InlineData(2023, "2023-12-25 christmas|2023-12-26 boxing")]
    public void Observed_NextWorkingDay_OfTwoDaysInARow(int year, string expected) =>
        Assert.Equal(expected, Days(year, """
            christmas: { name: Christmas, on: 25 December, observed: "on weekend, the next working day" }
            boxing: { name: Boxing, on: 26 December, observed: "on weekend, the next working day" }
            """));

    [Fact]
    public void Observed_InTheYearBefore_IsAmongTheDaysOfThatYear()
    {
        var place = Written.Rules("""new-year: { name: New Year, on: 1 January, observed: "on saturday, the friday before; on sunday, the next working day" }""");

        Assert.Equal(["2021-01-01 new-year", "2021-12-31 new-year for 2022-01-01"], place.Days(2021));
        Assert.Equal(["2022-01-01 new-year"], place.Days(2022));
        Assert.Equal(["2023-01-01 new-year", "2023-01-02 new-year for 2023-01-01"], place.Days(2023));
    }

    // 1 March 2005 is a Tuesday; the rule's date is chosen for its weekday.
    [Theory]
    [InlineData("5 March", "on weekend, the next working day", "03-07")]
    [InlineData("5 March", "on saturday or sunday, previous working day", "03-04")]
    [InlineData("6 March", "on saturday, dropped; on sunday, the day after", "03-07")]
    [InlineData("6 March", "on sunday, the day before", "03-05")]
    [InlineData("6 March", "on sunday, next day", "03-07")]
    [InlineData("6 March", "on sunday, 3 days after", "03-09")]
    [InlineData("6 March", "on sunday, 3 days before", "03-03")]
    [InlineData("6 March", "on sunday, next tuesday", "03-08")]
    [InlineData("8 March", "on monday to friday, the tuesday after", "03-15")]
    [InlineData("8 March", "on monday to friday, the tuesday before", "03-01")]
    [InlineData("5 March", "on sunday, the day after", null)]
    [InlineData("5 March", "on saturday, dropped", null)]
    [InlineData("5 March", "never", null)]
    [InlineData("6 March", "on weekend, next day that is no holiday", "03-08")]
    [InlineData("6 March", "on weekend, next working day", "03-08")]
    public void Observed_EachTarget_AddsTheDayInLieu(string on, string clauses, string? expected)
    {
        var other = expected == "03-08" && !clauses.Contains("tuesday", StringComparison.Ordinal) ? "7 March" : "1 June";
        var days = Days(2005, $$"""
            one: { name: One, on: {{on}}, observed: "{{clauses}}" }
            two: { name: Two, on: {{other}} }
            """).Split('|').Where(d => d.Contains("one", StringComparison.Ordinal)).ToList();

        var actual = $"2005-03-0{on[0]}";
        string[] lieu = expected is null ? [] : [$"2005-{expected} one for {actual}"];
        Assert.Equal(lieu.Append($"{actual} one").Order(StringComparer.Ordinal), days);
    }

    [Fact]
    public void Observed_OnAnotherHoliday_IsTheLaterRulesDay() =>
        Assert.Equal("2023-05-01 labour|2023-05-01 moon|2023-05-02 moon for 2023-05-01", Days(2023, """
            labour: { name: Labour, on: 1 May, observed: "on another holiday, next working day" }
            moon: { name: Moon, on: first monday of May, observed: "on another holiday, next working day" }
            """));

    [Fact]
    public void Observed_BesideADayThatIsWorked_IsNoOtherHoliday() =>
        Assert.Equal("2023-05-01 mothers observance|2023-05-01 labour", Days(2023, """
            mothers: { name: Mothers, on: 1 May, kind: observance }
            labour: { name: Labour, on: 1 May, observed: "on another holiday, next working day" }
            """));

    [Fact]
    public void Observed_ByNameOfItsOwn_BearsIt()
    {
        var place = Written.Rules("""one: { name: One, on: 6 March, observed as: Substitute, observed: "on sunday, next day" }""");

        Assert.Equal(["One", "Substitute"], place.Holidays(2005).Select(h => h.Name));
    }

    [Fact]
    public void Observed_TheWeekendOfItsTime_Counts()
    {
        var place = Written.File("""
            place: XX
            name: Testland
            languages: en
            weekend:
              at first: thursday, friday
              from 2006-09-01: friday, saturday
            covers: 1990 to 2040
            holidays:
              one: { name: One, on: 31 August, observed: "on weekend, the next working day" }
            """);

        // 31 August: a Thursday in 2006 under the old weekend, a Friday in 2007 and a Saturday in 2013 under the new.
        Assert.Equal(["2006-08-31 one", "2006-09-03 one for 2006-08-31"], place.Days(2006));
        Assert.Equal(["2007-08-31 one", "2007-09-02 one for 2007-08-31"], place.Days(2007));
        Assert.Equal(["2013-08-31 one", "2013-09-01 one for 2013-08-31"], place.Days(2013));
        Assert.Equal(["2017-08-31 one"], place.Days(2017));
    }

    [Theory]
    [InlineData("on sunday, the monday after", "2005-03-07 one")]
    [InlineData("on sunday, dropped", "")]
    [InlineData("on saturday, dropped", "2005-03-06 one")]
    [InlineData("on another holiday, the day after", "2005-03-06 one")]
    public void Shifts_MoveTheDayItself(string clauses, string expected) =>
        Assert.Equal(expected, Days(2005, $$"""one: { name: One, on: 6 March, shifts: "{{clauses}}" }"""));

    [Fact]
    public void Shifts_OnAnotherHoliday_MoveOnlyThen() =>
        Assert.Equal("2005-03-01 two|2005-03-02 one", Days(2005, """
            one: { name: One, on: 1 March, shifts: "on another holiday, the day after" }
            two: { name: Two, on: first tuesday of March }
            """));

    [Fact]
    public void Shifts_OfTwoOnOneDay_MoveTheLaterRule() =>
        Assert.Equal("2005-03-01 one|2005-03-02 two", Days(2005, """
            one: { name: One, on: 1 March, shifts: "on another holiday, the day after" }
            two: { name: Two, on: first tuesday of March, shifts: "on another holiday, the day after" }
            """));

    [Fact]
    public void Shifts_WithANameForTheDayThatMoved_SayForWhichDay() =>
        Assert.Equal("2005-03-07 one for 2005-03-06", Days(2005, """one: { name: One, on: 6 March, shifts: "on sunday, the day after", observed as: After One }"""));

    [Fact]
    public void Observed_OfAKind_SkipsThatKindAndPublicHolidays() =>
        Assert.Equal("2005-03-06 one bank|2005-03-07 two bank|2005-03-08 three|2005-03-09 one bank for 2005-03-06", Days(2005, """
            one: { name: One, on: 6 March, kind: bank, observed: "on sunday, the next working day" }
            two: { name: Two, on: 7 March, kind: bank }
            three: { name: Three, on: 8 March }
            """));

    [Fact]
    public void Observed_OfAPublicHoliday_OverlooksOtherKinds() =>
        Assert.Equal("2005-03-06 one|2005-03-07 two bank|2005-03-07 one for 2005-03-06", Days(2005, """
            one: { name: One, on: 6 March, observed: "on sunday, the next working day" }
            two: { name: Two, on: 7 March, kind: bank }
            """));

    [Theory]
    [InlineData("on tuesday", true)]
    [InlineData("on sunday", false)]
    [InlineData("not on sunday", true)]
    [InlineData("not on monday to friday", false)]
    [InlineData("not on weekend", true)]
    [InlineData("on weekend", false)]
    [InlineData("on weekend or tuesday", true)]
    [InlineData("on another holiday", true)]
    [InlineData("not on another holiday", false)]
    [InlineData("on tuesday and not on another holiday", false)]
    [InlineData("on tuesday or another holiday", true)]
    public void When_OfARule_FiltersItsDays(string condition, bool isKept) =>
        Assert.Equal(isKept ? "2005-03-01 one|2005-03-01 two" : "2005-03-01 two", Days(2005, $$"""
            one: { name: One, on: 1 March, when: {{condition}} }
            two: { name: Two, on: first tuesday of March }
            """));

    [Fact]
    public void Lasts_SomeDays_GivesThemAll() =>
        Assert.Equal("2005-01-01 one|2005-01-02 one|2005-12-31 one", Days(2005, "one: { name: One, on: 31 December, lasts: 3 days }"));

    [Fact]
    public void Between_TwoHolidays_IsOffUnlessItIsOneOrASunday()
    {
        var rules = """
            aged: { name: Aged, on: third monday of September }
            equinox: { name: Equinox, on: september equinox in UTC+9 }
            between: { name: Between, on: day between two holidays, when: not on sunday }
            """;

        Assert.Equal("2009-09-21 aged|2009-09-22 between|2009-09-23 equinox", Days(2009, rules));
        Assert.Equal("2010-09-20 aged|2010-09-23 equinox", Days(2010, rules));
        Assert.Equal("2015-09-21 aged|2015-09-22 between|2015-09-23 equinox", Days(2015, rules));
        Assert.Equal("2026-09-21 aged|2026-09-22 between|2026-09-23 equinox", Days(2026, rules));
    }

    [Fact]
    public void Between_ADayThatIsAHolidayItself_IsNoSecondOne() =>
        Assert.Equal("2005-05-03 one|2005-05-04 two|2005-05-05 three", Days(2005, """
            one: { name: One, on: 3 May }
            two: { name: Two, on: 4 May }
            three: { name: Three, on: 5 May }
            between: { name: Between, on: day between two holidays }
            """));

    private static string Days(int year, string rules) => string.Join('|', Written.Rules(rules).Days(year));
}
