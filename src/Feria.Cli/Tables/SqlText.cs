using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Feria.Cli.Tables;

/// <summary>The SQL of tables, in what PostgreSQL, DuckDB and SQLite have in common: for instance, no <c>DATE '…'</c>, which the last lacks.</summary>
internal static class SqlText
{
    /// <summary>A table with its key and index, made where it is not there.</summary>
    public static string Create<T>(DataTable<T> table)
    {
        var text = new StringBuilder($"\n-- {table.Meaning}\nCREATE TABLE IF NOT EXISTS {table.Name} (\n");
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            var isLast = i == table.Columns.Count - 1 && !table.IsUniqueByDay;
            text.Append(CultureInfo.InvariantCulture, $"  {column.Name} {Name(column.Type)}{(column.IsNullable ? "" : " NOT NULL")}{(isLast ? "" : ",")} -- {column.Meaning}\n");
        }

        text.Append(table.IsUniqueByDay ? "  PRIMARY KEY (code, date)\n);\n" : $");\n{Index(table.Name, "date")}");
        return text.Append(table.Indexed is { } indexed ? Index(table.Name, indexed) : "").ToString();
    }

    /// <summary>What stands before the rows of an insertion.</summary>
    public static string Insert<T>(DataTable<T> table) => $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(c => c.Name))}) VALUES\n";

    /// <summary>Takes the rows of a place away.</summary>
    public static string Delete<T>(DataTable<T> table, string code) => $"\nDELETE FROM {table.Name} WHERE code = '{code}';\n";

    public static void AppendCell(StringBuilder text, ColumnType type, TableCell cell)
    {
        if (cell is { Text: null, Number: null })
        {
            text.Append("NULL");
        }
        else if (type == ColumnType.Integer)
        {
            text.Append(CultureInfo.InvariantCulture, $"{cell.Number}");
        }
        else if (type == ColumnType.Boolean)
        {
            text.Append(cell.Number == 0 ? "FALSE" : "TRUE");
        }
        else if (type == ColumnType.Date)
        {
            text.Append(CultureInfo.InvariantCulture, $"'{DateOnly.FromDayNumber(cell.Number!.Value):yyyy-MM-dd}'");
        }
        else
        {
            // No engine takes a NUL in a text, and some end the whole script at it.
            text.Append('\'').Append(cell.Text!.Replace("'", "''", StringComparison.Ordinal).Replace('\0', ' ')).Append('\'');
        }
    }

    private static string Index(string table, string column) => $"CREATE INDEX IF NOT EXISTS {table}_{column} ON {table} (code, {column});\n";

    private static string Name(ColumnType type) => type switch
    {
        ColumnType.Code => "VARCHAR(40)",
        ColumnType.Text => "TEXT",
        ColumnType.Date => "DATE",
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Integer => "INTEGER",
        _ => throw new UnreachableException(),
    };
}
