namespace Feria.DuckDB.Tables;

/// <summary>The formats of tables by name and by the ending of a file's name.</summary>
internal static class TableFormats
{
    /// <summary>Gets the names: <c>csv</c>, <c>tsv</c>, <c>parquet</c>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<TableFormat>().Select(n => n.ToLowerInvariant())];

    public static TableFormat? Find(string name) => Enum.GetValues<TableFormat>().Where(f => string.Equals(f.ToString(), name, StringComparison.OrdinalIgnoreCase)).Cast<TableFormat?>().FirstOrDefault();

    public static TableFormat? OfFile(string path) => Path.GetExtension(path) is { Length: > 1 } ending ? Find(ending[1..]) : null;

    public static bool IsText(this TableFormat format) => format is TableFormat.Csv or TableFormat.Tsv;

    public static char Delimiter(this TableFormat format) => format == TableFormat.Tsv ? '\t' : ',';
}
