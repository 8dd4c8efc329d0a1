using Feria.Dates;
using Feria.Locations;
using Feria.Packs;
using Feria.Readers.RuleFiles;

namespace Feria.Readers.Tests.RuleFiles;

/// <summary>Files of names in further languages, read beside a place's own.</summary>
public sealed class NamesFileTests
{
    private const string Place = Written.Head + """
        holidays:
          one: { name: One, on: 1 May }
          two: { name: Two, on: 2 May, from 2000: { name: Second } }
          three: { name: Three, on: 3 May }

        """;

    [Theory]
    [InlineData("one", 1999, "de", "Eins de")]
    [InlineData("one", 1999, "de-AT", "Eins de")]
    [InlineData("one", 1999, "DE_ch", "Eins de")]
    [InlineData("two", 1999, "de", "Zwei de")]
    [InlineData("two", 2001, "de", "Zweite de")]
    [InlineData("one", 1999, "pt-BR", "Um pt-BR")]
    [InlineData("one", 1999, "pt", "Um pt-BR")]
    [InlineData("one", 1999, "pt-PT", "One en")]
    [InlineData("three", 1999, "de", "Three en")]
    [InlineData("one", 1999, "ja", "One en")]
    [InlineData("one", 1999, "en-GB", "One en")]
    public async Task NameFor_ALanguage_IsTheNearestNameAndSaysWhich(string rule, int year, string language, string expected)
    {
        var result = Read("names: XX\nde:\n  one: Eins\n  two: { Two: Zwei, Second: Zweite }\npt-BR:\n  one: Um\n");
        Assert.Empty(result.Errors);
        var almanac = new Almanac(new() { Packs = [DataPack.Open(PackBuilder.Build([result.Place!], "test"))] });
        var place = Location.FromCode("XX");

        var answer = await almanac.ReadAsync(place, DateRange.OfYear(year), cancellation: TestContext.Current.CancellationToken);
        var name = almanac.NameFor(place, answer.Holidays.Single(h => h.RuleId == rule), language);

        Assert.Equal(expected, $"{name.Text} {name.Language}");
    }

    [Theory]
    [InlineData("de:\n  one: Eins", 1, 1, "'names: XX' is missing")]
    [InlineData("names: YY\nde:\n  one: Eins", 1, 8, "these names are of 'YY', but the file stands beside XX")]
    [InlineData("names: XX\nde:\n  onee: Eins", 3, 3, "'onee' is no rule of this place; did you mean 'one'?")]
    [InlineData("names: XX\nen:\n  one: Eins", 2, 1, "names in 'en' stand in the rules file")]
    [InlineData("names: XX\nqx:\n  one: Eins", 2, 1, "'qx' is no tag of a language")]
    [InlineData("names: XX\ngerman:\n  one: Eins", 2, 1, "'german' is no tag of a language")]
    [InlineData("names: XX\nde-at:\n  one: Eins", 2, 1, "behind 'de' a script (Hant) or a region (BR, 419) is expected")]
    [InlineData("names: XX\nde: Eins", 2, 5, "a block of lines is expected here")]
    [InlineData("names: XX\nde:\n  one: ''", 3, 8, "the name is empty")]
    [InlineData("names: XX\nde:\n  two: { Third: Dritte }", 3, 10, "'Third' is no English name of two")]
    [InlineData("names: XX\nde:\n  one: [Eins]", 3, 8, "the name is empty")]
    public void Read_Wrong_IsReportedInThatFile(string names, int line, int column, string message)
    {
        var error = Assert.Single(Read(names).Errors);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(("XX.names.yaml", line, column), (error.File, error.Line, error.Column));
    }

    [Fact]
    public void Place_ItsSectionAlone_HasNoFurtherNames()
    {
        var pack = DataPack.Open(PackBuilder.Build([Read("names: XX\nde:\n  one: Eins\n").Place!], "test"));

        Assert.Empty(pack.Place("XX")!.Translations);
        Assert.Equal("Eins", pack.Translations("XX").Single().Names.Single().Text);
    }

    private static RuleFileResult Read(string names) => PlaceFileReader.Read(new("XX.yaml", Place), [], new("XX.names.yaml", names));
}
