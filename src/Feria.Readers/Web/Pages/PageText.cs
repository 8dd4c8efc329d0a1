using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;

namespace Feria.Readers.Web.Pages;

/// <summary>Turns the bytes of a page into text and never into the wrong text silently.</summary>
/// <remarks>
/// The encoding is, in this order: the reader's own word, a byte order mark, the HTTP header, the page's meta element, UTF-8.
/// Bytes that are well-formed UTF-8 with more than ASCII are UTF-8 even where a page claims an encoding of single bytes:
/// chance does not produce such sequences, and every byte is valid in the other.
/// </remarks>
internal static class PageText
{
    private const int BytesWithMeta = 4096;

    /// <exception cref="FormatException">It is no page, its encoding is not known, or its bytes are not in it.</exception>
    public static string Of(WebPage page, string? charset)
    {
        if (MediaTypeHeaderValue.TryParse(page.ContentType, out var type) && !IsPage(type.MediaType ?? string.Empty))
        {
            throw new FormatException($"It is {type.MediaType}, not a page in HTML.");
        }

        var body = page.Body.Span;
        var mark = Mark(body);
        if (mark is not null)
        {
            return Decode(body[mark.Preamble.Length..], mark, "byte order mark");
        }

        var (name, origin) = (charset, "reader");
        if (name is null)
        {
            (name, origin) = (Header(page.ContentType), "HTTP header");
        }

        if (name is null)
        {
            (name, origin) = (Meta(body), "page");
        }

        var encoding = Find(name ?? "utf-8", origin);
        if (charset is null && encoding.IsSingleByte && IsUtf8BeyondAscii(body))
        {
            return Encoding.UTF8.GetString(body);
        }

        return Decode(body, encoding, name is null ? "absence of any other name" : origin);
    }

    private static bool IsPage(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("xml", StringComparison.OrdinalIgnoreCase);

    private static Encoding? Mark(ReadOnlySpan<byte> body) =>
        body.StartsWith(Encoding.UTF8.Preamble) ? new UTF8Encoding(true, true)
        : body.StartsWith(Encoding.Unicode.Preamble) ? new UnicodeEncoding(false, true, true)
        : body.StartsWith(Encoding.BigEndianUnicode.Preamble) ? new UnicodeEncoding(true, true, true)
        : null;

    private static string? Header(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.CharSet is { Length: > 0 } name ? name.Trim('"', '\'', ' ') : null;

    private static string? Meta(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, BytesWithMeta)]);
        using var document = new HtmlParser().ParseDocument(head);
        return document.QuerySelector("meta[charset]")?.GetAttribute("charset")?.Trim()
            ?? Header(document.QuerySelector("meta[http-equiv='content-type' i]")?.GetAttribute("content"));
    }

    private static Encoding Find(string name, string origin)
    {
        // The web means Windows' encoding by these older names.
        // A page whose own name of its encoding can be read byte by byte is not in UTF-16.
        var lower = name.ToLowerInvariant();
        var actual = lower is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252"
            : origin == "page" && lower.StartsWith("utf-16", StringComparison.Ordinal) ? "utf-8"
            : name;
        var strict = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(actual, strict.Item1, strict.Item2)
                ?? Encoding.GetEncoding(actual, strict.Item1, strict.Item2);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new FormatException($"The {origin} says that its text is in '{PlainText.Shorten(PlainText.Tidy(name), 40)}', an encoding that is not known.", e);
        }
    }

    private static string Decode(ReadOnlySpan<byte> body, Encoding encoding, string origin)
    {
        var position = -1;
        try
        {
            var text = encoding.GetString(body);

            // The gaps in an encoding of single bytes come out as control characters, which no page has.
            position = encoding.IsSingleByte ? text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') : -1;
            if (position < 0)
            {
                return text;
            }
        }
        catch (DecoderFallbackException e)
        {
            position = e.Index;
        }

        throw new FormatException(
            $"The text is in {encoding.WebName} by the {origin}, but its byte {position + 1} cannot be: the page names its encoding wrongly, or not at all. " +
            "A reader that knows better can say so: Charset(\"windows-1252\").");
    }

    private static bool IsUtf8BeyondAscii(ReadOnlySpan<byte> body) =>
        body.ContainsAnyExceptInRange((byte)0, (byte)127) && System.Text.Unicode.Utf8.IsValid(body);
}
