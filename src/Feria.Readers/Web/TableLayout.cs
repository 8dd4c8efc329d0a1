using AngleSharp.Dom;
using Feria.Readers.Tables;

namespace Feria.Readers.Web;

/// <summary>Finds the rows and cells that a reader asked for.</summary>
internal static class TableLayout
{
    /// <summary>The rows with dates, in the order of the page; none when the page is laid out in another way.</summary>
    public static IReadOnlyList<DatedRow> Find(WebTable wanted, HtmlPage page)
    {
        var cells = wanted.CellSelector is null ? null : page.Select(wanted.CellSelector).ToHashSet();
        var rows = wanted.RowSelector is null ? null : page.Select(wanted.RowSelector).ToHashSet();
        return
        [
            .. page.Tables
                .Select((table, index) => (Table: WithColumns(table, wanted), Number: index + 1))
                .Where(t => t.Table is not null)
                .SelectMany(t => t.Table!.Rows
                    .Where(r => !r.IsBlankOrNote && rows?.Contains(r.Element) != false)
                    .SelectMany(r => DateCells(r, t.Table, wanted, cells).Select(c => new DatedRow(t.Number, r, c, NameCell(r, t.Table, wanted))))),
        ];
    }

    /// <summary>What was looked for, in words.</summary>
    public static string Describe(WebTable wanted)
    {
        var columns = new[] { wanted.CellSelector is null ? wanted.DateColumn : null, wanted.NameColumn }.OfType<Column>().ToList();
        var what = wanted.CellSelector is null ? $"rows {wanted.RowSelector ?? "tr"}" : $"cells {wanted.CellSelector}";
        var where = wanted is { CellSelector: not null, RowSelector: not null } ? $" in rows {wanted.RowSelector}" : string.Empty;
        return $"{what}{where} in a table{(columns.Count == 0 ? string.Empty : $" with the column{(columns.Count > 1 ? "s" : string.Empty)} {string.Join(" and ", columns)}")}";
    }

    private static HtmlTable? WithColumns(HtmlTable table, WebTable wanted) =>
        HasColumns(table, wanted) ? table
        : table.Headers.All(h => h.Length == 0) && table.WithFirstRowAsHeader() is var headed && HasColumns(headed, wanted) ? headed
        : null;

    private static bool HasColumns(HtmlTable table, WebTable wanted) =>
        (wanted.CellSelector is not null || DateColumn(wanted).In(table) >= 0) && wanted.NameColumn?.In(table) is null or >= 0;

    private static IEnumerable<HtmlCell?> DateCells(HtmlRow row, HtmlTable table, WebTable wanted, HashSet<IElement>? cells) =>
        cells is null
            ? [row.Slots[DateColumn(wanted).In(table)]]
            : row.Slots.Where((s, i) => s is not null && s.Column == i && s.Row + 1 == row.Number && cells.Contains(s.Element));

    private static HtmlCell? NameCell(HtmlRow row, HtmlTable table, WebTable wanted) =>
        wanted.NameColumn is { } column ? row.Slots[column.In(table)] : null;

    private static Column DateColumn(WebTable wanted) => wanted.DateColumn ?? new(0);
}
