using Feria.Locations;

namespace Feria.Tests.Locations;

public sealed class LocationCatalogTests
{
    private static readonly LocationCatalog Catalog = Almanac.BuiltIn.Locations;

    [Theory]
    [InlineData("GB", "GB")]
    [InlineData("gb", "GB")]
    [InlineData("  GB ", "GB")]
    [InlineData("UK", "GB")]
    [InlineData("uk", "GB")]
    [InlineData("Great Britain", "GB")]
    [InlineData("united kingdom", "GB")]
    [InlineData("Germany", "DE")]
    [InlineData("deutschland", "DE")]
    [InlineData("日本", "JP")]
    [InlineData("GB-SCT", "GB-SCT")]
    [InlineData("gb-sct", "GB-SCT")]
    [InlineData("UK-SCT", "GB-SCT")]
    [InlineData("uk-sct", "GB-SCT")]
    [InlineData("Scotland", "GB-SCT")]
    [InlineData("Cymru", "GB-WLS")]
    [InlineData("Bayern", "DE-BY")]
    [InlineData("BAVARIA", "DE-BY")]
    [InlineData("de-augsburg", "DE-Augsburg")]
    [InlineData("NRW", "DE-NW")]
    [InlineData("baden-württemberg", "DE-BW")]
    [InlineData("Baden-Wurttemberg", "DE-BW")]
    [InlineData("BÁDEN-WURTTEMBERG", "DE-BW")]
    public void Parse_CodeAliasOrName_FindsThePlace(string text, string code) => Assert.Equal(code, Catalog.Parse(text).Value.Code);

    [Theory]
    [InlineData("Germny", "Germany (DE)")]
    [InlineData("Scotlnad", "Scotland (GB-SCT)")]
    [InlineData("Bavria", "Bavaria (DE-BY)")]
    [InlineData("Singapur", "Singapore (SG)")]
    [InlineData("Baden-Wurtemberg", "Baden-Württemberg (DE-BW)")]
    [InlineData("GB-SCO", "GB-SCT")]
    [InlineData("UK-SCO", "UK-SCT (GB-SCT)")]
    public void Parse_ATypo_SuggestsThePlace(string text, string suggestion)
    {
        var error = Catalog.Parse(text).Error!;

        Assert.True(error.IsUnknownName);
        Assert.Contains(suggestion, error.Suggestions);
        Assert.Equal($"'{text}' is no place that Feria knows. Did you mean {string.Join(" or ", error.Suggestions)}?", error.ToString());
    }

    [Theory]
    [InlineData("XX", "'XX' is no place that Feria knows.")]
    [InlineData("GB-", "'GB-' is no place that Feria knows.")]
    [InlineData("-", "'-' is no place that Feria knows.")]
    [InlineData("GB-SCT-1", "'GB-SCT-1' is no place that Feria knows.")]
    [InlineData("DE FR", "'DE FR' is no place that Feria knows.")]
    public void Parse_ANameThatNobodyKnows_SaysSo(string text, string message)
    {
        var error = Catalog.Parse(text).Error!;

        Assert.True(error.IsUnknownName);
        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t")]
    public void Parse_Nothing_SaysWhatIsExpected(string? text)
    {
        var error = Catalog.Parse(text).Error!;

        Assert.False(error.IsUnknownName);
        Assert.StartsWith("The place is empty", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TenThousandCharacters_IsRefusedBriefly()
    {
        var error = Catalog.Parse(new string('x', 10_000)).Error!;

        Assert.False(error.IsUnknownName);
        Assert.InRange(error.Message.Length, 20, 200);
    }

    [Theory]
    [InlineData("DE+JP", "DE+JP")]
    [InlineData(" de + Japan + GB-SCT ", "DE+JP+GB-SCT")]
    [InlineData("UK+GB+United Kingdom", "GB")]
    [InlineData("GB", "GB")]
    public void ParseSet_PlacesWithPlusSigns_AreTheirUnion(string text, string expected) => Assert.Equal(expected, Catalog.ParseSet(text).Value.ToString());

    [Theory]
    [InlineData("DE+")]
    [InlineData("+DE")]
    [InlineData("DE++JP")]
    [InlineData("")]
    [InlineData(null)]
    public void ParseSet_WithAnEmptyPlace_SaysSo(string? text) =>
        Assert.StartsWith("The place is empty", Catalog.ParseSet(text).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public void ParseSet_WithAnUnknownPlace_NamesTheFirst() =>
        Assert.Equal("'Germny' is no place that Feria knows.", Catalog.ParseSet("GB+Germny+XX").Error!.Message);

    [Fact]
    public void EveryPlace_ByCodeNameAndAlias_IsFoundAgain()
    {
        var countries = Catalog.Countries();

        Assert.NotEmpty(countries);
        foreach (var info in countries.Concat(countries.SelectMany(c => Catalog.Subdivisions(c.Location))))
        {
            Assert.Equal(info.Location, Catalog.Parse(info.Location.Code).Value);
            Assert.Equal(info.Location, Catalog.Parse(info.Location.Code.ToLowerInvariant()).Value);
            Assert.Equal(info, Catalog.Info(info.Location), SameInfo);
            foreach (var name in info.Aliases.Append(info.Name).Append(info.LocalName))
            {
                // A name may be of several places: then a country comes before a part, and an earlier part before a later one.
                // An alias of two letters is a code within the country.
                var isCode = info.Location.Subdivision is not null && name.Length == 2;
                var found = Catalog.Parse(isCode ? $"{info.Location.Country}-{name}" : name).Value;
                Assert.True(found == info.Location || NamesOf(found).Contains(name, StringComparer.OrdinalIgnoreCase), $"{name} of {info.Location} finds {found}");
            }
        }
    }

    [Fact]
    public void Info_OfAPlace_HasNamesAndCoverage()
    {
        var bavaria = Catalog.Info(Location.FromCode("DE-BY"));

        Assert.Equal(("Bavaria", "Bayern"), (bavaria.Name, bavaria.LocalName));
        Assert.Equal((1991, 2100), (bavaria.FirstYear, bavaria.LastYear));
        Assert.Equal("de", bavaria.Languages[0]);
        Assert.Equal(("XX", (int?)null), (Catalog.Info(Location.FromCode("XX")).Name, Catalog.Info(Location.FromCode("XX")).FirstYear));
    }

    private static IEnumerable<string> NamesOf(Location location)
    {
        var info = Catalog.Info(location);
        return info.Aliases.Append(info.Name).Append(info.LocalName);
    }

    private static bool SameInfo(LocationInfo? a, LocationInfo? b) => a!.Location == b!.Location && a.Name == b.Name && a.FirstYear == b.FirstYear;
}
