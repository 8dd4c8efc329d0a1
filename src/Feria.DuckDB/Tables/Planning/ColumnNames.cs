using Feria.DuckDB.Tables.Text;

namespace Feria.DuckDB.Tables.Planning;

/// <summary>The columns that there are, as a message names them.</summary>
internal static class ColumnNames
{
    private const int Most = 8;

    /// <summary>A sentence or two: the names, shortened, and what a header that was not parted hints at.</summary>
    public static string Said(IReadOnlyList<TableColumn> columns, IReadOnlyList<PlannedColumn> added)
    {
        var names = columns.Select(c => c.Name).Concat(added.Select(c => c.Name)).ToList();
        var shown = string.Join(", ", names.Take(Most).Select(n => $"'{Shown.Short(System.Text.Encoding.UTF8.GetBytes(n))}'"));
        var more = names.Count > Most ? $" and {names.Count - Most} more" : string.Empty;
        return (names.Count == 1 ? $"The only column is {shown}." : $"The columns are {shown}{more}.") + (columns.Count == 1 ? Separator(columns[0].Name) : string.Empty);
    }

    private static string Separator(string name) =>
        name.Contains('\t', StringComparison.Ordinal) ? " Its tabs look like separators; --input-format tsv reads them so."
        : name.Contains(';', StringComparison.Ordinal) ? " Its semicolons look like separators; columns are parted by commas, or by tabs with --input-format tsv."
        : name.Contains(',', StringComparison.Ordinal) ? " Its commas look like separators; --input-format csv reads them so."
        : string.Empty;
}
