using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Data;

namespace Feria.DuckDB.Tests;

/// <summary>A database in memory that has the functions.</summary>
[SuppressMessage("Security", "CA2100", Justification = "Tests write their own queries.")]
public sealed class Database : IDisposable
{
    public Database(Almanac? almanac = null)
    {
        Connection.Open();
        Connection.RegisterFeria(almanac ?? Almanac.BuiltIn);
    }

    public DuckDBConnection Connection { get; } = new("DataSource=:memory:");

    public void Dispose() => Connection.Dispose();

    public void Run(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The only value of a query; <see langword="null"/> for NULL.</summary>
    public object? Value(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>The rows of a query, each value as text; NULL is <c>NULL</c>.</summary>
    public IReadOnlyList<string[]> Rows(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "NULL" : Text(reader.GetValue(i)))]);
        }

        return rows;
    }

    private static string Text(object value) => value is DateOnly date ? date.ToString("O") : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
}
