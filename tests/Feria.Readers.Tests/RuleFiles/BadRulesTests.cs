namespace Feria.Readers.Tests.RuleFiles;

/// <summary>What a person writes wrongly: each error stands at the offending word, which « marks here.</summary>
public sealed class BadRulesTests
{
    [Theory]
    [InlineData("name: One, on: «frist monday of May", "'frist' stands where a date or the id of a rule is expected; did you mean 'first'?")]
    [InlineData("name: One, on: first «mnoday of May", "did you mean 'monday'?")]
    [InlineData("name: One, on: first monday «in May", "'in' stands where 'of' is expected")]
    [InlineData("name: One, on: first monday of «Mai", "'Mai' stands where a month is expected; did you mean 'may'?")]
    [InlineData("name: One, on: 1 «Janury", "did you mean 'january'?")]
    [InlineData("name: One, on: 1 «shawal", "did you mean 'shawwal' or 'shaban'?")]
    [InlineData("name: One, on: easter + 1 «dya", "did you mean 'day'?")]
    [InlineData("name: One, on: easter + «one day", "'one' stands where number of days is expected")]
    [InlineData("name: One, on: easter «plus 1 day", "'plus' stands where the end of the phrase is expected")]
    [InlineData("name: One, on: «31 february", "31 is no day of that month: 1 to 29 is expected")]
    [InlineData("name: One, on: «0 January", "0 is no day of that month")]
    [InlineData("name: One, on: «31 shawwal", "31 is no day of that month: 1 to 30 is expected")]
    [InlineData("name: One, on: 1 January «and 2 January", "'and' stands where the end of the phrase is expected")]
    [InlineData("name: One, on: «easterly", "did you mean 'easter'?")]
    [InlineData("name: One, on: day after «twoo", "did you mean 'two'?")]
    [InlineData("name: One, on: monday «befor 1 May", "did you mean 'before'?")]
    [InlineData("name: One, on: day «31 of chinese month 4", "31 is no day of that month: 1 to 30 is expected")]
    [InlineData("name: One, on: day 1 of chinese month «13", "13 is no month of that calendar: 1 to 12 is expected")]
    [InlineData("name: One, on: march equinox «at UTC+9", "'at' stands where 'in' is expected")]
    [InlineData("name: One, on: march equinox in UTC+«15", "'15' stands where hours from UTC are expected, 0 to 14, as in UTC+9, UTC-8 and UTC+5:30")]
    [InlineData("name: One, on: tithi «31 at dawn of solar month 7 in UTC+8", "31 is no lunar day: 1 to 30 is expected")]
    [InlineData("name: One, on: «300 days after 1 May", "300 days are too far; at most 200")]
    [InlineData("name: One, on: 1 May + «40 weeks", "280 days are too far")]
    [InlineData("name: One, on: first monday of«", "the phrase ends where a month is expected")]
    [InlineData("name: One, on: \"«frist monday of May\"", "did you mean 'first'?")]
    [InlineData("name: One, on: '«frist monday of May'", "did you mean 'first'?")]
    [InlineData("name: One, on: «[1 May]", "a text is expected here")]
    [InlineData("name: One, on: 1 May, observed: \"on «sunnday, the monday after\"", "did you mean 'sunday'?")]
    [InlineData("name: One, on: 1 May, observed: \"«sunday, the monday after\"", "'sunday' stands where 'on' is expected")]
    [InlineData("name: One, on: 1 May, observed: \"on sunday the «monday after\"", "stands where ',' is expected")]
    [InlineData("name: One, on: 1 May, observed: \"on sunday, the monday «aftr\"", "did you mean 'after'?")]
    [InlineData("name: One, on: 1 May, observed: \"on sunday, next «workingday\"", "'workingday' stands where a weekday is expected")]
    [InlineData("name: One, on: 1 May, observed: \"on sunday, «31 days after\"", "31 is no number of days: 1 to 30 is expected")]
    [InlineData("name: One, on: 1 May, observed: «somewhere", "'somewhere' stands where 'on' is expected")]
    [InlineData("name: One, on: 1 May, observed: never «mind", "'mind' stands where the end of the phrase is expected")]
    [InlineData("name: One, on: 1 May, shifts: \"on friday to «mondy, dropped\"", "did you mean 'monday'?")]
    [InlineData("name: One, on: 1 May, when: «if sunday", "'if' stands where 'on' is expected")]
    [InlineData("name: One, on: 1 May, when: not on monday or «not on sunday", "'not' stands where a weekday, 'weekend' or 'another holiday' is expected")]
    [InlineData("name: One, on: 1 May, years: «evn", "'evn' stands where year is expected")]
    [InlineData("name: One, on: 1 May, years: every «1 from 1990", "1 is no number of years: 2 to 1000 is expected")]
    [InlineData("name: One, on: 1 May, years: «2003 to 2001", "the years run from the earlier to the later")]
    [InlineData("name: One, on: 1 May, years: «1 to 9998", "at most 1000 of them")]
    [InlineData("name: One, on: 1 May, since: «soon", "'soon' is no year and no date; 1971 or 1971-03-01 is expected")]
    [InlineData("name: One, on: 1 May, since: «2001-02-29", "'2001-02-29' is no year and no date")]
    [InlineData("name: One, on: 1 May, until: «0", "'0' is no year and no date")]
    [InlineData("name: One, on: 1 May, kind: «publick", "Did you mean public?")]
    [InlineData("name: One, on: 1 May, kind: \"public, «bnak\"", "'bnak' is no kind of holiday")]
    [InlineData("name: One, on: 1 May, kind: [public, «bnak]", "'bnak' is no kind of holiday")]
    [InlineData("name: One, on: 1 May, certainty: «confirmd", "'confirmd' is no certainty; did you mean 'confirmed'?")]
    [InlineData("name: One, on: 1 May, certainty: «2", "'2' is no certainty")]
    [InlineData("name: One, on: 1 May, lasts: «0 days", "0 is no number of days: 1 to 366 is expected")]
    [InlineData("name: One, on: 1 May, lasts: 3 «moons", "'moons' stands where 'days' is expected")]
    [InlineData("name: One, on: 1 May, hours: «{ from: 12 }", "a text is expected here")]
    [InlineData("name: One, on: 1 May, in: «ZZ", "'ZZ' is no subdivision of this place; known are AA, BB, CC")]
    [InlineData("name: One, on: 1 May, in: \"AA, «aa\"", "'aa' is no subdivision of this place; did you mean 'AA'?")]
    [InlineData("name: One, on: 1 May, in: [AA, «ZZ]", "'ZZ' is no subdivision of this place")]
    [InlineData("name: One, on: 1 May, not in: «ZZ", "'ZZ' is no subdivision of this place")]
    [InlineData("name: One, on: 1 May, in: «{ AA: 1 }", "not a block")]
    [InlineData("name: One, on: 1 May, \"for AA, «ZZ\": none", "'ZZ' is no subdivision of this place")]
    [InlineData("name: One, on: 1 May, for AA: «nothing", "a block of 'key: value' lines or 'none' is expected here")]
    [InlineData("name: One, on: 1 May, from «then: none", "'then' is no year and no date")]
    [InlineData("name: One, on: 1 May, from 2000: { on: «frist monday of May }", "did you mean 'first'?")]
    [InlineData("name: One, on: 1 May, from 2000: { «onn: 2 May }", "'onn' is no key of a rule; did you mean 'on'")]
    [InlineData("name: One, on: 1 May, «observd: never", "'observd' is no key of a rule; did you mean 'observed'?")]
    [InlineData("name: One, on: 1 May, «notin: AA", "did you mean 'not in'?")]
    [InlineData("name: One, on: 1 May, announced: «none", "a block of lines is expected here")]
    [InlineData("name: One, on: 1 May, announced: { «then: 1 May }", "'then' is no year")]
    [InlineData("name: One, on: 1 May, announced: { 2001: «29 February }", "2001 has no 29 february")]
    [InlineData("name: One, on: 1 May, announced: { 2001: 29 «Febuary }", "did you mean 'february'?")]
    [InlineData("name: One, on: 1 May, announced: { 2001: 1 May «till 3 May }", "'till' stands where the end of the phrase is expected")]
    [InlineData("name: One, on: 1 May, announced: { 2001: «[none] }", "a text is expected here")]
    [InlineData("name: One, like: «twoo", "'twoo' is no rule of this place; did you mean 'two'?")]
    [InlineData("name: One, on: 1 May, observed as: «[A]", "the English name is missing")]
    [InlineData("name: «\"\", on: 1 May", "the name is empty")]
    [InlineData("name: «{ de: Eins }, on: 1 May", "the English name is missing; write 'en: NAME'")]
    [InlineData("name: { en: One, «fr: Un }, on: 1 May", "'fr' is no language of this place")]
    [InlineData("name: { en: «\" \" }, on: 1 May", "the name is empty")]
    public void Rule_Wrong_IsReportedAtTheWord(string fields, string message)
    {
        AssertError(Written.Head.Replace("languages: en", "languages: en, de", StringComparison.Ordinal) + $$"""
            holidays:
              one: { {{fields}} }
              two: { name: Two, on: 2 May }
            """, message);
    }

    [Theory]
    [InlineData("  «One: { name: One, on: 1 May }", "'One' is no id of a rule")]
    [InlineData("  «one day: { name: One, on: 1 May }", "'one day' is no id of a rule")]
    [InlineData("  «one: { name: One }", "the rule 'one' says neither 'on:' nor 'announced:'")]
    [InlineData("  «one: { on: 1 May }", "the rule 'one' has no name")]
    [InlineData("  «one: { name: One, on: 1 May, since: 2010, until: 2009 }", "the rule 'one' never holds")]
    [InlineData("  one: «none at all", "a block of 'key: value' lines or 'none' is expected here")]
    [InlineData("  one: { name: One, on: 1 May, «on: 2 May }", "Duplicate key on")]
    [InlineData("  one: { name: One, on: 1 May }\n  «one: { name: One, on: 2 May }", "Duplicate key one")]
    [InlineData("  one:\n    name: One\n    on: 1 May\n    observed: on sunday, the «modnay after", "did you mean 'monday'?")]
    [InlineData("  one: «&a { name: One, on: 1 May }", "anchors, aliases and tags are not read")]
    [InlineData("  one: { name: «!!str One, on: 1 May }", "anchors, aliases and tags are not read")]
    [InlineData("  one: { name: One, on: «*a }", "anchors, aliases and tags are not read")]
    public void Rules_Wrong_AreReportedAtTheWord(string rules, string message) =>
        AssertError(Written.Head + "holidays:\n" + rules + "\n", message);

    [Theory]
    [InlineData("place: XX", "place: «xx", "'xx' is no code of a place")]
    [InlineData("place: XX", "place: «LONGER", "'LONGER' is no code of a place")]
    [InlineData("place: XX", "place: «[XX]", "'' is no code of a place")]
    [InlineData("place: XX", "«plase: XX", "'plase' is no key of a place; did you mean 'place'?")]
    [InlineData("name: Testland", "name: «''", "the name is empty")]
    [InlineData("languages: en", "languages: «[]", "the place's own language is expected first")]
    [InlineData("languages: en", "languages: «{ en: de }", "not a block")]
    [InlineData("weekend: saturday, sunday", "weekend: saturday, «sonday", "did you mean 'monday' or 'sunday'?")]
    [InlineData("weekend: saturday, sunday", "weekend: «monday, tuesday, wednesday, thursday, friday, saturday, sunday", "a week without a working day is no weekend")]
    [InlineData("weekend: saturday, sunday", "weekend: «[saturday, sunday]", "a text is expected here")]
    [InlineData("weekend: saturday, sunday", "weekend: «{ from 2000: sunday }", "the weekends begin with 'at first:'")]
    [InlineData("weekend: saturday, sunday", "weekend: { at first: sunday, «form 2000: saturday }", "'form 2000' is no time of a weekend; known are at first, from YEAR")]
    [InlineData("weekend: saturday, sunday", "weekend: «{ at first: sunday, from 2000: saturday, from 1999: friday }", "go on in order of time")]
    [InlineData("covers: 1990 to 2040", "covers: «1990", "the years that the rules cover are expected")]
    [InlineData("covers: 1990 to 2040", "covers: «2040 to 1990", "the years that the rules cover are expected")]
    [InlineData("covers: 1990 to 2040", "covers: «1 to 2040", "within 1583 to 4099")]
    [InlineData("covers: 1990 to 2040", "covers: «1990 to 4100", "within 1583 to 4099")]
    [InlineData("subdivisions: { AA: Alpha", "subdivisions: { «A+A: Alpha", "'A+A' is no code of a subdivision")]
    [InlineData("subdivisions: { AA: Alpha", "subdivisions: { AA: { name: Alpha, «alias: [A] }", "'alias' is no key of a subdivision; known are name, aliases")]
    [InlineData("subdivisions: { AA: Alpha", "subdivisions: { AA: «{ aliases: [A] }", "the name of the subdivision is missing")]
    [InlineData("subdivisions: { AA: Alpha, BB: Beta, CC: Gamma }", "subdivisions: «AA", "a block of lines is expected here, for instance 'CODE: Name'")]
    [InlineData("name: Testland", "name: Testland\nsource: «[The Act]", "a text is expected here")]
    [InlineData("name: Testland", "name: Testland\naliases: «{ a: b }", "not a block")]
    [InlineData("name: Testland", "name: Testland\ndefaults: «on 1 May", "a block of 'key: value' lines or 'none' is expected here")]
    [InlineData("name: Testland", "name: Testland\ndefaults: { observed: «tomorrow }", "'tomorrow' stands where 'on' is expected")]
    [InlineData("name: Testland", "name: Testland\n«name: Testland", "Duplicate key name")]
    public void Place_Wrong_IsReportedAtTheWord(string right, string wrong, string message) =>
        AssertError(Written.Head.Replace(right, wrong, StringComparison.Ordinal) + "holidays:\n  one: { name: One, on: 1 May }\n", message);

    [Theory]
    [InlineData("place")]
    [InlineData("name")]
    [InlineData("languages")]
    [InlineData("weekend")]
    [InlineData("covers")]
    [InlineData("holidays")]
    public void Place_WithoutAKey_IsToldWhich(string key)
    {
        var lines = (Written.Head + "holidays:\n  one: { name: One, on: 1 May }\n").Split('\n')
            .Where(line => !line.StartsWith(key + ":", StringComparison.Ordinal) && (key != "holidays" || !line.StartsWith(' ')));
        var errors = Written.Read(string.Join('\n', lines)).Errors;

        Assert.Equal([$"XX.yaml:1:1: '{key}:' is missing"], errors.Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("holidays: «none")]
    [InlineData("holidays: «[one, two]")]
    public void Holidays_ThatAreNoBlock_AreRefused(string line) => AssertError(Written.Head + line, "a block of lines is expected here");

    [Fact]
    public void Errors_Several_AreAllReportedInOrder()
    {
        var errors = Written.Read(Written.Head + """
            holidays:
              one: { name: One, on: frist monday of May, kind: bnak }
              two: { name: Two, on: 1 Janury }
            """).Errors;

        Assert.Equal(["8:25", "8:52", "9:27"], errors.Select(e => $"{e.Line}:{e.Column}"));
    }

    [Theory]
    [InlineData("easter")]
    [InlineData("may")]
    [InlineData("waso")]
    [InlineData("a")]
    [InlineData("qingming")]
    public void Id_ThatIsAWordOfTheLanguage_IsRefused(string id) =>
        AssertError(Written.Head + $"holidays:\n  «{id}: {{ name: One, on: 1 May }}", $"'{id}' is a word of the language");

    private static void AssertError(string marked, string message)
    {
        var at = marked.IndexOf('«', StringComparison.Ordinal);
        var line = marked[..at].Count(c => c == '\n') + 1;
        var column = at - (marked[..at].LastIndexOf('\n') + 1) + 1;
        var errors = Written.Read(marked.Remove(at, 1)).Errors;

        Assert.Contains(errors, e => e.Message.Contains(message, StringComparison.Ordinal));
        var error = errors.First(e => e.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal(("XX.yaml", line, column), (error.File, error.Line, error.Column));
    }
}
