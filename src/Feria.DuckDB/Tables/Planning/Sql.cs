namespace Feria.DuckDB.Tables.Planning;

/// <summary>Writes names and values into SQL. Nothing of a file or of an expression gets there in another way.</summary>
internal static class Sql
{
    /// <summary>A name. DuckDB has no escapes within one but the doubled quote.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A value as text, whatever it was.</summary>
    public static string Varchar(string sql) => $"CAST({sql} AS VARCHAR)";

    /// <summary>A text. DuckDB has no escapes within one but the doubled quote.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
