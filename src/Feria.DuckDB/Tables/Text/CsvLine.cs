namespace Feria.DuckDB.Tables.Text;

/// <summary>Fields as a line of text, without its line break.</summary>
internal static class CsvLine
{
    public static string Of(IEnumerable<string> fields, char delimiter = ',') => string.Join(delimiter, fields.Select(f => Quoted(f, delimiter)));

    private static string Quoted(string field, char delimiter) =>
        field.AsSpan().ContainsAny([delimiter, '"', '\n', '\r']) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
