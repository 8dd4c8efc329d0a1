using Feria.Readers.Tables;

namespace Feria.Readers.Web;

/// <summary>A row of a table and the cells of it that matter.</summary>
/// <param name="Table">The number of the table on the page, from 1.</param>
/// <param name="Row">The row.</param>
/// <param name="Date">The cell with the date; <see langword="null"/> when the row is too short.</param>
/// <param name="Named">The cell of the column of names; <see langword="null"/> when no such column was asked for or the row is too short.</param>
internal sealed record DatedRow(int Table, HtmlRow Row, HtmlCell? Date, HtmlCell? Named)
{
    /// <summary>Gets where it is, for an error.</summary>
    public string Place => FormattableString.Invariant($"table {Table}, row {Row.Number}");

    /// <summary>Gets the cells behind the date's, from left to right.</summary>
    public IEnumerable<HtmlCell> Neighbours =>
        Row.Slots.Skip(Date is null ? Row.Slots.Count : Date.Column + Date.Width).OfType<HtmlCell>().Distinct();
}
