using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Feria.Readers.Tables;

/// <summary>A page as a tree, with its tables laid out.</summary>
internal sealed class HtmlPage
{
    private const int MostCells = 500_000;

    private readonly IHtmlDocument _document;

    private HtmlPage(IHtmlDocument document)
    {
        _document = document;
        Title = PlainText.Tidy(document.Title);
        Language = document.DocumentElement?.GetAttribute("lang");
        Tables = [.. ReadTables(document)];
    }

    public string Title { get; }

    /// <summary>Gets how the text begins, tables left out; empty for an empty page.</summary>
    public string Beginning => _document.Body is { } body ? PlainText.Shorten(HtmlText.Of(body), 120) : string.Empty;

    /// <summary>Gets the language that the page says it is written in.</summary>
    public string? Language { get; }

    public IReadOnlyList<HtmlTable> Tables { get; }

    /// <summary>Reads a page. Nested thousands deep, one takes minutes: whoever reads a stranger's page cancels in time.</summary>
    /// <exception cref="FormatException">The tables have too many cells.</exception>
    public static HtmlPage Parse(string html, CancellationToken cancel) =>
        // A text is parsed at once, whatever the method is called; only this one of the parser's methods hears of cancelling.
        new(new HtmlParser().ParseDocumentAsync(html, cancel).GetAwaiter().GetResult());

    /// <summary>The elements that a selector finds.</summary>
    public IReadOnlyList<IElement> Select(string selector) => [.. _document.QuerySelectorAll(selector)];

    private static List<HtmlTable> ReadTables(IHtmlDocument document)
    {
        var budget = MostCells;
        var tables = new List<HtmlTable>();
        foreach (var element in document.QuerySelectorAll("table"))
        {
            var (rows, slots) = TableGrid.Of(element, ref budget);
            var headings = rows.TakeWhile((r, i) => HtmlTable.IsHeading(r, slots[i])).Count();
            var caption = element.Children.FirstOrDefault(c => c.LocalName == "caption");
            tables.Add(new(rows, slots, caption is null ? string.Empty : HtmlText.Of(caption), headings));
        }

        return tables;
    }
}
