using System.Text;
using Feria.Readers.Web.Pages;

namespace Feria.Readers.Tests.Web.Pages;

public sealed class PageTextTests
{
    private const string German = "<p>Märztag – „für Süße“</p>";

    [Theory]
    [InlineData("utf-8", "text/html; charset=utf-8", "")]
    [InlineData("utf-8", "text/html; charset=\"UTF-8\"", "")]
    [InlineData("utf-8", "text/html", "")]
    [InlineData("utf-8", null, "")]
    [InlineData("windows-1252", "text/html; charset=windows-1252", "")]
    [InlineData("windows-1252", "text/html; charset=ISO-8859-1", "")]
    [InlineData("windows-1252", "text/html", "<meta charset=windows-1252>")]
    [InlineData("windows-1252", "text/html", "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>")]
    [InlineData("utf-8", "text/html; charset=windows-1252", "")]
    [InlineData("utf-8", "text/html", "<meta charset=iso-8859-1>")]
    [InlineData("utf-8", "text/html", "<meta charset=utf-16>")]
    [InlineData("utf-8", "text/html; charset=utf-8", "<meta charset=windows-1252>")]
    [InlineData("utf-16", "text/html; charset=utf-16le", "")]
    public void Of_EncodingSaidSomewhere_IsTheText(string actual, string? contentType, string meta)
    {
        var text = meta + German;

        Assert.Equal(text, PageText.Of(Page(Bytes(text, actual), contentType), null));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Of_ByteOrderMark_GoesBeforeAnyName(string actual)
    {
        var encoding = Encoding.GetEncoding(actual);
        byte[] body = [.. encoding.GetPreamble(), .. encoding.GetBytes(German)];

        Assert.Equal(German, PageText.Of(Page(body, "text/html; charset=windows-1252"), null));
    }

    [Theory]
    [InlineData("shift_jis", "元日")]
    [InlineData("euc-kr", "설날")]
    [InlineData("gb2312", "春节")]
    [InlineData("big5", "春節")]
    [InlineData("windows-1251", "Новый год")]
    [InlineData("iso-8859-2", "Święto Trzech Króli")]
    [InlineData("koi8-r", "Новый год")]
    public void Of_EncodingsOfTheWorld_AreKnown(string name, string text)
    {
        Assert.Equal(text, PageText.Of(Page(Bytes(text, name), $"text/html; charset={name}"), null));
    }

    [Theory]
    [InlineData("windows-1252", "text/html; charset=utf-8", "", "The text is in utf-8 by the HTTP header, but its byte 5 cannot be")]
    [InlineData("windows-1252", "text/html", "<meta charset=utf-8>", "The text is in utf-8 by the page, but its byte 25 cannot be")]
    [InlineData("windows-1252", null, "", "The text is in utf-8 by the absence of any other name, but its byte 5 cannot be")]
    [InlineData("utf-8", "text/html; charset=shift_jis", "", "The text is in shift_jis by the HTTP header, but its byte ")]
    [InlineData("utf-8", "text/html; charset=klingon", "", "The HTTP header says that its text is in 'klingon', an encoding that is not known.")]
    [InlineData("utf-8", "text/html; charset=utf-7", "", "The HTTP header says that its text is in 'utf-7', an encoding that is not known.")]
    [InlineData("utf-8", "application/pdf", "", "It is application/pdf, not a page in HTML.")]
    public void Of_WrongEncoding_IsAnErrorNotAnotherText(string actual, string? contentType, string meta, string expected)
    {
        var error = Assert.Throws<FormatException>(() => PageText.Of(Page(Bytes(meta + German, actual), contentType), null));

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_BytesThatASingleByteEncodingLacks_AreAnError()
    {
        var error = Assert.Throws<FormatException>(() => PageText.Of(Page([0x41, 0x81, 0x42], "text/html; charset=windows-1252"), null));

        Assert.StartsWith("The text is in windows-1252 by the HTTP header, but its byte 2 cannot be", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ReaderKnowsBetter_IsBelieved()
    {
        var page = Page(Bytes(German, "windows-1252"), "text/html; charset=utf-8");

        Assert.Equal(German, PageText.Of(page, "windows-1252"));
    }

    private static WebPage Page(byte[] body, string? contentType) => new(body, contentType, default);

    private static byte[] Bytes(string text, string encoding) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(text);
}
