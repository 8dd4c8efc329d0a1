using CsCheck;
using Feria.Cli.Hosting;

namespace Feria.Cli.Tests.Hosting;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("New Year's Day", "New Year's Day")]
    [InlineData("元日 Ñandú", "元日 Ñandú")]
    [InlineData("a\tb\r\nc", "a b  c")]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("a\u202eb", "a\\u202eb")]
    [InlineData("a\u2028b\0", "a\\u2028b\\u0000")]
    public void Cell_Text_IsShownOnOneLine(string text, string shown) => Assert.Equal(shown, Printable.Cell(text));

    [Fact]
    public void Message_AnyText_IsShortAndWithoutControls() =>
        Gen.String.Sample(text => Printable.Message(text + new string('\u0001', 5000)) is var shown && shown.Length <= 1001 && !shown.Any(char.IsControl));
}
