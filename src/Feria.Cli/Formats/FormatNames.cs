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

    public static IReadOnlyList<string> All { get; } = [Table, Json, Ndjson, Csv, Tsv, Markdown, Ics];
}
