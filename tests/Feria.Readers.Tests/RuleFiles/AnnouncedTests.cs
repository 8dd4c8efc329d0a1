namespace Feria.Readers.Tests.RuleFiles;

public sealed class AnnouncedTests
{
    [Theory]
    [InlineData(2000, "2000-03-01 one")]
    [InlineData(2001, "2001-05-08 one Confirmed")]
    [InlineData(2002, "")]
    [InlineData(2003, "2003-05-03 one Confirmed|2003-05-04 one Confirmed|2003-05-05 one Confirmed")]
    [InlineData(2004, "2004-05-01 one Confirmed|2004-05-04 one Confirmed")]
    [InlineData(2005, "2005-12-30 one Confirmed|2005-12-31 one Confirmed")]
    [InlineData(2006, "2006-01-01 one Confirmed|2006-03-01 one")]
    [InlineData(2007, "2007-06-25 one Confirmed")]
    public void Announced_AYear_StandsInPlaceOfTheRule(int year, string expected)
    {
        var place = Written.Rules("""
            one:
              name: One
              on: 1 March
              announced: { 2001: 8 May, 2002: none, 2003: 3 May to 5 May, 2004: "1 May, 4 May", 2005: 30 December to 1 January, 2007: 2007-06-25 }
            """);

        Assert.Equal(expected, string.Join('|', place.Days(year)));
    }

    [Fact]
    public void Announced_OfARuleWithoutADate_IsAllThereIs()
    {
        var place = Written.Rules("one: { name: One, announced: { 2001: 8 May } }");

        Assert.Equal(["2001-05-08 one Confirmed"], place.Days(1990, 2040));
    }

    [Fact]
    public void Announced_ForAPart_IsThePartsAlone()
    {
        var place = Written.Rules("one: { name: One, on: 1 March, announced: { 2001: 8 May }, for AA: { announced: { 2002: 9 May } } }");

        Assert.Equal(["2001-05-08 one Confirmed", "2002-05-09 one Confirmed"], place.Days(2001, 2002, "AA"));
        Assert.Equal(["2001-05-08 one Confirmed", "2002-03-01 one"], place.Days(2001, 2002));
    }

    [Fact]
    public void Announced_IsObservedAsTheRuleIs()
    {
        var place = Written.Rules("""one: { name: One, announced: { 2001: 6 May }, observed: "on sunday, next working day" }""");

        Assert.Equal(["2001-05-06 one Confirmed", "2001-05-07 one for 2001-05-06 Confirmed"], place.Days(2001));
    }

    [Fact]
    public void DatesFile_BesideTheRules_AddsYearsAndParts()
    {
        var place = Written.Rules("one: { name: One, on: 1 March, announced: { 2003: 7 May } }", """
            one:
              2001: 8 May
              2003: 9 May
              AA, BB:
                2002: 10 May
            source: The Gazette
            dates: XX
            """);

        Assert.Equal(["2001-05-08 one Confirmed", "2002-03-01 one", "2003-05-07 one Confirmed"], place.Days(2001, 2003));
        Assert.Equal(["2001-05-08 one Confirmed", "2002-05-10 one Confirmed", "2003-05-07 one Confirmed"], place.Days(2001, 2003, "BB"));
        Assert.Equal("The Gazette", place.Holidays(2001)[0].Source);
        Assert.NotEqual("The Gazette", place.Holidays(2002)[0].Source);
    }

    [Fact]
    public void DatesFiles_Several_AreAllRead()
    {
        var place = Written.Rules("one: { name: One }\ntwo: { name: Two }", "dates: XX\none: { 2001: 8 May }", "dates: XX\ntwo: { 2001: 9 May }");

        Assert.Equal(["2001-05-08 one Confirmed", "2001-05-09 two Confirmed"], place.Days(2001));
    }
}
