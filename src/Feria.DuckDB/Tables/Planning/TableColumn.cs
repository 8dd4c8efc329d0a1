namespace Feria.DuckDB.Tables.Planning;

/// <summary>A column of a file.</summary>
/// <param name="Name">What the file calls it.</param>
/// <param name="Kind">What its values can serve as.</param>
/// <param name="Type">What DuckDB calls the type of its values.</param>
internal sealed record TableColumn(string Name, ColumnKind Kind, string Type)
{
    public static TableColumn Text(string name) => new(name, ColumnKind.Text, "VARCHAR");

    /// <summary>A column by the name of its type.</summary>
    public static TableColumn OfType(string name, string type) => new(name, KindOf(type), type);

    private static ColumnKind KindOf(string type) => type switch
    {
        "VARCHAR" => ColumnKind.Text,
        "DATE" => ColumnKind.Date,
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" => ColumnKind.Number,
        _ when type.StartsWith("TIMESTAMP", StringComparison.Ordinal) => ColumnKind.Moment,
        _ when type.StartsWith("ENUM", StringComparison.Ordinal) => ColumnKind.Text,
        _ => ColumnKind.Other,
    };
}
