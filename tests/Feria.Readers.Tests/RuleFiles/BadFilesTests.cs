using System.Text;
using Feria.Readers.RuleFiles;

namespace Feria.Readers.Tests.RuleFiles;

/// <summary>Files that are no rules files, or want to be too much.</summary>
public sealed class BadFilesTests
{
    [Theory]
    [InlineData("", 1, 1, "the file holds no 'key: value' lines")]
    [InlineData("# only a comment\n", 1, 1, "the file holds no 'key: value' lines")]
    [InlineData("just words", 1, 1, "the file holds no 'key: value' lines")]
    [InlineData("- a\n- b\n", 1, 1, "the file holds no 'key: value' lines")]
    [InlineData("place: XX\n---\nplace: YY\n", 1, 1, "the file holds no 'key: value' lines")]
    [InlineData("place: XX\n\tname: Tab\n", 2, 1, "a tab stands here")]
    [InlineData("place: XX\nname:\n  \ten: Tab\n", 3, 3, "a tab stands here")]
    [InlineData("a: [1,\n- ", 2, 1, "this is no YAML")]
    [InlineData("a: [-", 1, 5, "this is no YAML")]
    [InlineData("place: XX\nname: 'open\n", 2, 7, "this is no YAML")]
    [InlineData("place: XX\n  name: Indented\n", 2, 7, "this is no YAML")]
    [InlineData("place: [XX\n", 2, 1, "this is no YAML")]
    [InlineData("place: XX\nname: @at\n", 2, 7, "this is no YAML")]
    [InlineData("%TAG ! tag:x,2000:\n---\nplace: !a XX\n", 3, 8, "anchors, aliases and tags are not read")]
    [InlineData("a: &x [1]\nb: *x\n", 1, 4, "anchors, aliases and tags are not read")]
    public void Text_ThatIsNoRulesFile_IsRefusedAtItsPlace(string text, int line, int column, string message)
    {
        var error = Assert.Single(Written.Read(text).Errors);

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    public void Nesting_WithoutEnd_IsRefused(string open, string close)
    {
        foreach (var depth in new[] { 13, 200, 20_000 })
        {
            var text = "place: " + (open == "- " ? "\n" : string.Empty) + string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth));
            var error = Assert.Single(Written.Read(text).Errors);

            Assert.Contains("nesting is deeper", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Text_OfFiveMegabytes_IsRefusedUnread()
    {
        var error = Assert.Single(Written.Read(Written.Head + new string('#', 5 << 20)).Errors);

        Assert.Contains("at most 4194304 are read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Phrase_OfAMillionWords_IsRefused()
    {
        var words = new StringBuilder().Insert(0, "day after ", 100_000);
        var error = Assert.Single(Written.Read(Written.Head + $"holidays:\n  one: {{ name: One, on: {words}easter }}\n").Errors);

        Assert.Equal((8, 25), (error.Line, error.Column));
        Assert.Contains("at most 32 are read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_ThatAreListsOrBlocks_AreRefused()
    {
        var errors = Written.Read("""
            place: XX
            name: Testland
            languages: en
            weekend: saturday, sunday
            covers: 1990 to 2040
            subdivisions: { AA: { name: Alpha, [a]: 1, [b]: 2 }, ? { a: b } : Beta }
            holidays:
              one: { name: One, on: 1 May, ? [a] : 1, ? [b] : 2 }
              ? [two]
              : { name: Two, on: 1 May }
            """).Errors;

        Assert.Contains(errors, e => e.Line == 6 && e.Message.Contains("is no key of a subdivision", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Line == 6 && e.Message.Contains("is no code of a subdivision", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Line == 8 && e.Message.Contains("is no key of a rule", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Line == 9 && e.Message.Contains("is no id of a rule", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dates: YY\none: { 2001: 1 May }", 1, 8, "these dates are of 'YY', but the file stands beside XX")]
    [InlineData("one: { 2001: 1 May }", 1, 1, "'dates: XX' is missing")]
    [InlineData("dates: XX\noone: { 2001: 1 May }", 2, 1, "'oone' is no rule of this place; did you mean 'one'?")]
    [InlineData("dates: XX\none: 2001", 2, 6, "a block of lines is expected here")]
    [InlineData("dates: XX\none: { ZZ: { 2001: 1 May } }", 2, 8, "'ZZ' is no subdivision of this place")]
    [InlineData("dates: XX\none: { then: 1 May }", 2, 8, "'then' is no year")]
    [InlineData("dates: XX\none: { 2001: 1 Mai }", 2, 16, "did you mean 'may'?")]
    [InlineData("dates: XX\none: { 2001: 1 May, 02001: 2 May }", 2, 21, "the dates of 2001 stand here twice")]
    [InlineData("dates: XX\none: { 2001: [1 May] }", 2, 14, "a text is expected here")]
    [InlineData("dates: XX\n\tone: {}", 2, 1, "a tab stands here")]
    public void DatesFile_Wrong_IsReportedInThatFile(string dates, int line, int column, string message)
    {
        var errors = Written.Read(Written.Head + "holidays:\n  one: { name: One, on: 1 May }\n", dates).Errors;

        var error = Assert.Single(errors);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(("XX.0.yaml", line, column), (error.File, error.Line, error.Column));
    }

    [Fact]
    public void Read_AFileThatIsNotThere_IsAnErrorOfThatFile()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "XX.yaml");
        var result = RulesFile.Read(path);

        Assert.Null(result.Pack);
        Assert.Equal((path, 1, 1), (Assert.Single(result.Errors).File, result.Errors[0].Line, result.Errors[0].Column));
    }

    [Fact]
    public void Read_AFolder_ReadsPlacesAndTheirDates()
    {
        var folder = Directory.CreateTempSubdirectory("feria-rules-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "XX.yaml"), Written.Head + "holidays:\n  one: { name: One }\n");
            File.WriteAllText(Path.Combine(folder, "XX.moon.yaml"), "dates: XX\none: { 2001: 1 May }\n");
            File.WriteAllText(Path.Combine(folder, "XXYZ.yaml"), "place: [\n");
            var (places, errors) = RuleFolder.Read(folder);

            Assert.Equal("XX", Assert.Single(places).Code);
            Assert.Equal(Path.Combine(folder, "XXYZ.yaml"), Assert.Single(errors).File);
            Assert.Equal(["XX"], RulesFile.Read(Path.Combine(folder, "XX.yaml")).Pack!.Codes);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task ReadText_AWholeFile_GivesAPackThatAnswers()
    {
        var pack = RulesFile.ReadText("XX.yaml", Written.Head + "holidays:\n  one: { name: One, on: 1 May }\n").Pack;
        var almanac = new Almanac(new() { Packs = [pack!] });

        var answer = await almanac.ReadAsync(
            almanac.Locations.Parse("Alpha").Value, Feria.Dates.DateRange.OfYear(2001), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(new DateOnly(2001, 5, 1), Assert.Single(answer.Holidays).Date);
    }
}
