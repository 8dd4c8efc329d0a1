using Feria.Readers.Tables;

namespace Feria.Readers.Web;

/// <summary>A column by its header or its place.</summary>
internal sealed record Column
{
    private readonly string? _header;
    private readonly int _index;

    public Column(string header)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(header);
        _header = PlainText.Tidy(header);
    }

    public Column(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        _index = index;
    }

    /// <summary>The column's number in a table; -1 when the table has no such column.</summary>
    public int In(HtmlTable table) =>
        _header is not null ? table.Column(_header) : _index < table.Headers.Count ? _index : -1;

    /// <summary>For instance <c>"Date"</c> or <c>number 0 (counted from 0)</c>.</summary>
    public override string ToString() => _header is not null ? $"\"{_header}\"" : FormattableString.Invariant($"number {_index} (counted from 0)");
}
