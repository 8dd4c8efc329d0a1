using Feria.Locations;

namespace Feria.Tests.Locations;

public sealed class LocationTests
{
    [Theory]
    [InlineData("GB", "GB", null)]
    [InlineData("GB-SCT", "GB", "SCT")]
    [InlineData("XNYS", "XNYS", null)]
    [InlineData("SIXTEENLETTERSXX", "SIXTEENLETTERSXX", null)]
    [InlineData("DE-Augsburg", "DE", "Augsburg")]
    [InlineData("IT-A-B", "IT", "A-B")]
    public void FromCode_ACode_HasItsParts(string code, string country, string? subdivision)
    {
        var location = Location.FromCode(code);

        Assert.Equal((code, country, subdivision), (location.Code, location.Country, location.Subdivision));
        Assert.Equal(code, location.ToString());
        Assert.Equal(Location.FromCode(code), location);
    }

    [Theory]
    [InlineData("")]
    [InlineData("G")]
    [InlineData("SEVENTEENLETTERSX")]
    [InlineData("G!")]
    [InlineData("GB-")]
    [InlineData("-SCT")]
    [InlineData("ÄÖ")]
    public void FromCode_AnotherForm_Throws(string code) => Assert.ThrowsAny<ArgumentException>(() => Location.FromCode(code));

    [Fact]
    public void Default_IsNobodysCode() => Assert.Equal("ZZ", default(Location).Code);

    [Fact]
    public void LocationSet_RepeatedPlaces_CountOnceInTheirOrder()
    {
        var (de, jp) = (Location.FromCode("DE"), Location.FromCode("JP"));

        Assert.Equal([jp, de], new LocationSet(jp, de, jp).Locations);
        Assert.Throws<ArgumentException>(() => new LocationSet());
    }
}
