using Feria.Text;

namespace Feria.Tests.Text;

public sealed class FoldedNameTests
{
    [Theory]
    [InlineData("Curaçao", "CURACAO")]
    [InlineData("Côte d’Ivoire", "COTE D'IVOIRE")]
    [InlineData("Åland", "ALAND")]
    [InlineData("Łódź", "LODZ")]
    [InlineData("Đà Nẵng", "DA NANG")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Þingvellir", "THINGVELLIR")]
    [InlineData("Türkiye", "TURKIYE")]
    [InlineData("İzmir ışık", "IZMIR ISIK")]
    [InlineData("Bucureşti Bucureș\u0326ti", "BUCURESTI BUCURESTI")]
    [InlineData("ประเทศไทย", "ประเทศไทย")]
    [InlineData("日本", "日本")]
    [InlineData("Ελλάδα", "ΕΛΛΆΔΑ")]
    public void Plain_AName_HasItsLettersWithoutTheirMarks(string name, string plain) => Assert.Equal(plain, FoldedName.Plain(name));

    [Fact]
    public void Plain_WhatIsPlain_StaysSo()
    {
        for (var c = '\u0001'; c < '\uD800'; c++)
        {
            var plain = FoldedName.Plain(c.ToString());
            Assert.Equal(plain, FoldedName.Plain(plain));
        }
    }
}
