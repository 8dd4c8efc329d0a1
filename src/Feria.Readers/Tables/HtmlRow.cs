using AngleSharp.Dom;

namespace Feria.Readers.Tables;

/// <summary>A row of a table on a page.</summary>
/// <remarks>Immutable; not safe to be used by several threads at once, because texts are read from the page when first asked for.</remarks>
public sealed class HtmlRow
{
    private readonly IReadOnlyList<string> _headers;
    private readonly HtmlCell?[] _slots;
    private string[]? _cells;

    internal HtmlRow(int number, IElement element, HtmlCell?[] slots, IReadOnlyList<string> headers)
    {
        (Number, Element, _slots, _headers) = (number, element, slots, headers);
    }

    /// <summary>Gets the number of the row in its table, header rows counted, from 1.</summary>
    public int Number { get; }

    /// <summary>
    /// Gets the text of every column: white space is one space, a cell that spans several columns or rows is in each of them,
    /// a column without a cell is empty. What is hidden, a footnote's sign and a nested table are left out.
    /// </summary>
    public IReadOnlyList<string> Cells => _cells ??= [.. _slots.Select(s => s?.Text ?? string.Empty)];

    internal IElement Element { get; }

    internal IReadOnlyList<HtmlCell?> Slots => _slots;

    /// <summary>Gets whether nothing is there to be read: no text, or one note across the whole width.</summary>
    internal bool IsBlankOrNote =>
        _slots.All(s => s is null || s.Text.Length == 0) || (_slots.Length > 1 && _slots[0]?.Width == _slots.Length);

    /// <summary>The text of a column by its header.</summary>
    /// <param name="header">The header; case and white space at its ends do not count.</param>
    /// <returns>The text as in <see cref="Cells"/>.</returns>
    /// <exception cref="ArgumentException">No column has that header.</exception>
    public string this[string header]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(header);
            return HtmlTable.ColumnOf(_headers, header) is >= 0 and var column
                ? Cells[column]
                : throw new ArgumentException($"No column is headed '{header}'; there are {string.Join(", ", _headers.Select(h => $"'{h}'"))}.", nameof(header));
        }
    }
}
