using Feria.Holidays;

namespace Feria.Tests.Holidays;

public sealed class HolidayKindTests
{
    [Fact]
    public void Parse_EveryName_IsThatKind() => Assert.All(HolidayKind.All, kind => Assert.Equal(kind, HolidayKind.Parse(kind.Name).Value));

    [Theory]
    [InlineData("Public", "public")]
    [InlineData("half day", "half_day")]
    [InlineData("Half-Day", "half_day")]
    [InlineData("community:catholic", "community:catholic")]
    [InlineData(" Community:Armenian ", "community:armenian")]
    public void Parse_AsPeopleWrite_IsTheKind(string text, string name) => Assert.Equal(name, HolidayKind.Parse(text).Value.Name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("community")]
    [InlineData("community:")]
    [InlineData("community:a b")]
    [InlineData("holiday")]
    public void Parse_NoKind_SaysWhichThereAre(string? text) =>
        Assert.Contains("public, bank, government", HolidayKind.Parse(text).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_ATypo_Suggests() => Assert.Equal(["observance"], HolidayKind.Parse("obsrvance").Error!.Suggestions);

    [Fact]
    public void Default_IsPublic_OffAsACompanysDaysAreAndNoOthers()
    {
        Assert.Equal(HolidayKind.Public, default);
        Assert.Equal([HolidayKind.Public, HolidayKind.Company], HolidayKind.All.Where(k => k.IsDayOff));
        Assert.False(HolidayKind.Community("catholic").IsDayOff);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Catholic")]
    [InlineData("a:b")]
    public void Community_NoName_Throws(string name) => Assert.Throws<ArgumentException>(() => HolidayKind.Community(name));

    [Fact]
    public void Holiday_WithoutALocalName_HasTheEnglish()
    {
        var holiday = new Holiday { Date = new(2026, 1, 1), Name = "New Year", RuleId = "new-year" };

        Assert.Equal("New Year", holiday.LocalName);
        Assert.Equal("Neujahr", (holiday with { LocalName = "Neujahr" }).LocalName);
        Assert.False(holiday.IsObserved);
    }
}
