using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DuckDB.NET.Data;
using Feria.DuckDB.Tables.Planning;

namespace Feria.DuckDB.Tables;

/// <summary>The rows of a Parquet file.</summary>
internal sealed class ParquetInput : ITableInput
{
    private const string RowNumber = "file_row_number";

    private readonly string _from;

    /// <param name="path">The file, by a path without characters that stand for others.</param>
    /// <param name="connection">The database that reads it.</param>
    /// <exception cref="DuckDBException">It cannot be read.</exception>
    public ParquetInput(string path, DuckDBConnection connection)
    {
        // Not by the names of folders: what they look like is no column of the file.
        _from = $"read_parquet({Sql.Text(path)}, {RowNumber} = true, hive_partitioning = false)";
        Columns = Describe(connection);
        Rows = Count(connection);
    }

    public IReadOnlyList<TableColumn> Columns { get; }

    public string NewLine => "\n";

    public string Query => $"SELECT {RowNumber} + 1 AS line, NULL::VARCHAR AS problem, {string.Join(", ", Columns.Select((c, i) => $"{Sql.Name(c.Name)} AS c{i}"))} FROM {_from}";

    public long Rows { get; }

    public double Fraction(DuckDBConnection connection) => Math.Max(0, connection.GetQueryProgress().Percentage / 100);

    public void Dispose()
    {
    }

    [SuppressMessage("Security", "CA2100", Justification = "The path is quoted.")]
    private List<TableColumn> Describe(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"DESCRIBE SELECT * FROM {_from}";
        using var reader = command.ExecuteReader();
        var columns = new List<TableColumn>();
        while (reader.Read())
        {
            columns.Add(TableColumn.OfType(reader.GetString(0), reader.GetString(1)));
        }

        columns.RemoveAll(c => c.Name == RowNumber);
        return columns;
    }

    /// <summary>A Parquet file says at its end how many rows it has; none is read for that.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The path is quoted.")]
    private long Count(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {_from}";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
