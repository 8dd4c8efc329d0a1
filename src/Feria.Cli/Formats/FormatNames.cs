namespace Feria.Cli.Formats;

/// <summary>The formats by the names that users give them.</summary>
internal static class FormatNames
{
    public const string Table = "table";
    public const string Json = "json";
    public const string Ndjson = "ndjson";
    public const string Csv = "csv";
    public const string Tsv = "tsv";
    public const string Markdown = "md";
    public const string Ics = "ics";
    public const string Sql = "sql";
    public const string Parquet = "parquet";

    /// <summary>Gets the formats of which each prints any list of rows.</summary>
    public static IReadOnlyList<string> Rows { get; } = [Table, Json, Ndjson, Csv, Tsv, Markdown];

    /// <summary>Gets the formats of which each prints any answer about holidays.</summary>
    public static IReadOnlyList<string> OfAnswers { get; } = [.. Rows, Ics];

    /// <summary>Gets every format; those of tables for data engines belong to exports.</summary>
    public static IReadOnlyList<string> All { get; } = [.. OfAnswers, Sql, Parquet];
}
