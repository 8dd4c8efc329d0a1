namespace Feria.Readers.Tests.RuleFiles;

/// <summary>Which of a rule's layers wins: defaults, their from, their for, the rule, its from, its for.</summary>
public sealed class LayerTests
{
    [Theory]
    [InlineData("one: { name: One }", null, 1995, "05-01")]
    [InlineData("one: { name: One }", null, 2005, "05-02")]
    [InlineData("one: { name: One }", "AA", 1995, "05-03")]
    [InlineData("one: { name: One }", "AA", 2005, "05-03")]
    [InlineData("one: { name: One }", "BB", 2005, "05-02")]
    [InlineData("one: { name: One, on: 4 May }", null, 1995, "05-04")]
    [InlineData("one: { name: One, on: 4 May }", null, 2005, "05-04")]
    [InlineData("one: { name: One, on: 4 May }", "AA", 2005, "05-04")]
    [InlineData("one: { name: One, on: 4 May, from 2000: { on: 5 May } }", null, 1999, "05-04")]
    [InlineData("one: { name: One, on: 4 May, from 2000: { on: 5 May } }", "AA", 2000, "05-05")]
    [InlineData("one: { name: One, from 2000: { on: 5 May }, for AA: { on: 6 May } }", "AA", 2005, "05-06")]
    [InlineData("one: { name: One, for AA: { on: 6 May }, from 2000: { on: 5 May } }", "AA", 2005, "05-06")]
    [InlineData("one: { name: One, for AA: { on: 6 May, from 2000: { on: 7 May } } }", "AA", 1999, "05-06")]
    [InlineData("one: { name: One, for AA: { on: 6 May, from 2000: { on: 7 May } } }", "AA", 2000, "05-07")]
    [InlineData("one: { name: One, from 2010: { on: 8 May }, from 2000: { on: 7 May } }", null, 2012, "05-08")]
    [InlineData("one: { name: One, \"for AA, BB\": { on: 6 May }, for BB: { on: 9 May } }", "BB", 2005, "05-09")]
    [InlineData("one: { name: One, \"for AA, BB\": { on: 6 May }, for BB: { on: 9 May } }", "AA", 2005, "05-06")]
    public void On_SaidInSeveralLayers_TheLaterWins(string rule, string? part, int year, string expected)
    {
        var place = Written.File(Written.Head + $$"""
            defaults: { on: 1 May, from 2000: { on: 2 May }, for AA: { on: 3 May } }
            holidays:
              {{rule}}
            """);

        Assert.Equal([$"{year}-{expected} one"], place.Days(year, part: part));
    }

    [Theory]
    [InlineData("in: AA", "AA")]
    [InlineData("in: [AA, BB]", "AA BB")]
    [InlineData("in: \"AA, CC\"", "AA CC")]
    [InlineData("not in: AA", ". BB CC")]
    [InlineData("in: everywhere", ". AA BB CC")]
    [InlineData("in: AA, for BB: { hours: all }", "AA BB")]
    [InlineData("in: AA, for AA: none", "")]
    [InlineData("for AA: none", ". BB CC")]
    [InlineData("not in: AA, for AA: { hours: all }", ". AA BB CC")]
    [InlineData("in: AA, from 2000: { in: everywhere }", ". AA BB CC")]
    [InlineData("in: AA, from 2001: { in: everywhere }", "AA")]
    [InlineData("from 2000: none", "")]
    [InlineData("from 2001: none", ". AA BB CC")]
    [InlineData("from 1995: none, from 2000: { in: BB }", "BB")]
    [InlineData("for BB: { from 2000: none }", ". AA CC")]
    [InlineData("from 1995: none, for BB: { hours: all }", "")]
    [InlineData("from 1995: none, for BB: { on: 3 March }", "BB")]
    [InlineData("from 1995: none, for BB: { announced: { 2000: 3 March } }", "BB")]
    [InlineData("for BB: none, \"for BB, CC\": { hours: all }", ". AA CC")]
    [InlineData("for BB: { from 1995: none, from 1998: { hours: all } }", ". AA BB CC")]
    public void Scope_OfARuleIn2000_IsAsItsLayersSay(string fields, string expected)
    {
        // A rule that never holds is refused; this one comes back in 2030.
        var later = expected.Length == 0 ? ", from 2030: { in: everywhere }" : string.Empty;
        var place = Written.Rules($"one: {{ name: One, on: 1 March, {fields}{later} }}");
        var scopes = new[] { null, "AA", "BB", "CC" }.Where(part => place.Days(2000, part: part).Any()).Select(part => part ?? ".");

        Assert.Equal(expected, string.Join(' ', scopes));
    }

    [Theory]
    [InlineData("since: 2005", 2005, 2040)]
    [InlineData("since: 2005-03-01", 2005, 2040)]
    [InlineData("since: 2005-03-02", 2006, 2040)]
    [InlineData("until: 2010", 1990, 2010)]
    [InlineData("until: 2010-03-01", 1990, 2010)]
    [InlineData("until: 2010-02-28", 1990, 2009)]
    [InlineData("since: 2005, until: 2005", 2005, 2005)]
    [InlineData("from 2005-03-02: none", 1990, 2005)]
    [InlineData("since: 1995, from 2005: { since: 2007 }", 1995, 2040)]
    public void Time_OfARule_IncludesItsEnds(string fields, int first, int last)
    {
        var years = Written.Rules($"one: {{ name: One, on: 1 March, {fields} }}").Holidays(1990, 2040).Select(h => h.Date.Year).ToList();

        Assert.Equal(first, years[0]);
        Assert.Equal(last, years[^1]);
    }

    [Theory]
    [InlineData("even", "2000 2002 2004 2006 2008")]
    [InlineData("odd", "2001 2003 2005 2007 2009")]
    [InlineData("every 4 from 1957", "2001 2005 2009")]
    [InlineData("every 3 years from 2008", "2002 2005 2008")]
    [InlineData("2003", "2003")]
    [InlineData("2001, 2004 to 2006", "2001 2004 2005 2006")]
    public void Years_OfARule_AreThePatterns(string pattern, string expected)
    {
        var days = Written.Rules($"one: {{ name: One, on: 1 March, years: \"{pattern}\" }}").Holidays(2000, 2009);

        Assert.Equal(expected, string.Join(' ', days.Select(h => h.Date.Year)));
    }

    [Fact]
    public void Like_AnotherRule_StartsFromItsFieldsAndBlocks()
    {
        var place = Written.Rules("""
            one: { name: One, on: 1 March, kind: bank, from 2010: { on: 2 March }, for AA: { on: 3 March } }
            two: { like: one, name: Two, in: AA }
            three: { like: two, on: 5 March, for AA: { on: 6 March } }
            """);

        Assert.Equal(["2005-03-01 one bank"], place.Days(2005));
        Assert.Equal(["2005-03-03 one bank", "2005-03-03 two bank", "2005-03-06 three bank"], place.Days(2005, part: "AA"));
        Assert.Equal(["Two", "Two"], place.Holidays(2005, part: "AA").Skip(1).Select(h => h.Name));
    }

    [Fact]
    public void Kind_AList_GivesARowEach() =>
        Assert.Equal(
            ["2005-03-01 one", "2005-03-01 one bank", "2005-03-01 one community:catholic"],
            Written.Rules("one: { name: One, on: 1 March, kind: \"public, bank, community:catholic\" }").Days(2005));

    [Fact]
    public void Facts_OfARule_ReachTheHoliday()
    {
        var place = Written.File("""
            place: XX
            name: { en: Testland, de: Testenland }
            languages: de, en
            weekend: none
            covers: 1990 to 2040
            source: The Act
            holidays:
              one: { name: { en: One, de: Eins }, on: 1 March, hours: from 12:00, certainty: estimated, source: Another act }
              two: { name: Two, on: 2 March }
            """);

        var (one, two) = (place.Holidays(2005)[0], place.Holidays(2005)[1]);
        Assert.Equal(("One", "Eins", "from 12:00", "Another act", Feria.Holidays.Certainty.Estimated), (one.Name, one.LocalName, one.Hours, one.Source, one.Certainty));
        Assert.Equal(("Two", "Two", null, "The Act", Feria.Holidays.Certainty.Computed), (two.Name, two.LocalName, two.Hours, two.Source, two.Certainty));
    }

    [Fact]
    public void Words_ThatYamlTakesForOthers_AreText()
    {
        var place = Written.File("""
            place: NO
            name: On
            languages: no
            weekend: saturday, sunday
            covers: 1990 to 2040
            subdivisions: { NO: Yes, ON: No, Y: off }
            holidays:
              yes: { name: no, on: 1 March, in: NO }
              null: { name: ~, on: 2 March, in: ON }
              1e3: { name: 0x10, on: 3 March, in: Y }
            """.Replace("place: NO", "place: XX", StringComparison.Ordinal));

        Assert.Equal(["no", "~", "0x10"], new[] { "NO", "ON", "Y" }.Select(part => place.Holidays(2005, part: part).Single().Name));
        Assert.Equal(["yes", "null", "1e3"], new[] { "NO", "ON", "Y" }.Select(part => place.Holidays(2005, part: part).Single().RuleId));
    }
}
