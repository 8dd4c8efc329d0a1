using CsCheck;
using Feria.Text;

namespace Feria.Tests.Text;

public sealed class QuotedTests
{
    [Theory]
    [InlineData(null, "''")]
    [InlineData("Germny", "'Germny'")]
    public void Of_AWord_IsInQuotes(string? text, string shown) => Assert.Equal(shown, Quoted.Of(text));

    [Fact]
    public void Short_AnyText_IsItOrItsBeginning() =>
        Gen.String[0, 200].Sample(text =>
            text.Length <= 60
                ? Quoted.Short(text) == text
                : Quoted.Short(text) is { Length: 59 or 60 } shown && shown[^1] == '…' && text.StartsWith(shown[..^1], StringComparison.Ordinal));

    [Fact]
    public void Short_ACharacterOfTwoPartsAtTheEnd_IsNotCut() =>
        Assert.False(char.IsHighSurrogate(Quoted.Short(new string('x', 58) + "😀😀")[^2]));
}
