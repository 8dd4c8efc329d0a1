using AngleSharp.Dom;

namespace Feria.Readers.Tables;

/// <summary>A table on a page, its spans resolved: every row has a text for every column.</summary>
/// <remarks>Immutable; not safe to be used by several threads at once.</remarks>
public sealed class HtmlTable
{
    private readonly IReadOnlyList<IElement> _elements;
    private readonly IReadOnlyList<HtmlCell?[]> _slots;

    internal HtmlTable(IReadOnlyList<IElement> elements, IReadOnlyList<HtmlCell?[]> slots, string caption, int headings)
    {
        (_elements, _slots, Caption) = (elements, slots, caption);
        Headers = [.. Enumerable.Range(0, slots.Count == 0 ? 0 : slots[0].Length)
            .Select(c => slots.Take(headings).Select(r => r[c]?.Text ?? string.Empty).LastOrDefault(t => t.Length > 0, string.Empty))];
        Rows = [.. elements.Select((e, i) => new HtmlRow(i + 1, e, slots[i], Headers)).Skip(headings).Where(r => !IsHeading(r.Element, r.Slots))];
    }

    /// <summary>Gets the caption; empty when there is none.</summary>
    public string Caption { get; }

    /// <summary>
    /// Gets the header of every column, empty where there is none: the lowest text of the rows in <c>thead</c>,
    /// or of the first rows that have header cells alone.
    /// </summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Gets the rows that are no header, from above.</summary>
    public IReadOnlyList<HtmlRow> Rows { get; }

    /// <summary>Reads all tables of a page in the order in which they begin; a table within another is one of its own.</summary>
    /// <param name="html">The page.</param>
    /// <returns>The tables; none when the page has none.</returns>
    /// <exception cref="FormatException">The tables have more than half a million cells, which spans make possible in a small page.</exception>
    public static IReadOnlyList<HtmlTable> ReadAll(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return HtmlPage.Parse(html, CancellationToken.None).Tables;
    }

    /// <summary>The column of a header.</summary>
    /// <param name="header">The header; case and white space at its ends do not count.</param>
    /// <returns>The column from 0; -1 when no column has that header.</returns>
    public int Column(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return ColumnOf(Headers, header);
    }

    /// <summary>The same table with its first row as the header, as pages have it that mark no header cells.</summary>
    internal HtmlTable WithFirstRowAsHeader() => new(_elements, _slots, Caption, 1);

    internal static int ColumnOf(IReadOnlyList<string> headers, string header)
    {
        var wanted = header.Trim();
        return headers.ToList().FindIndex(h => string.Equals(h, wanted, StringComparison.OrdinalIgnoreCase));
    }

    internal static bool IsHeading(IElement row, IReadOnlyList<HtmlCell?> slots) =>
        row.ParentElement?.LocalName == "thead" || (slots.Any(s => s is not null) && slots.All(s => s is null or { IsHeading: true }));
}
