using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DuckDB.NET.Data;

namespace Feria.Apply.Benchmarks;

/// <summary>Files as DuckDB alone makes and copies them.</summary>
internal static class Tables
{
    private const string Settings = "SET threads = 2; SET memory_limit = '1024MB'; ";

    /// <summary>Writes orders: a number, a customer, a day of eleven years, an amount.</summary>
    public static void Make(string path, long rows) => Run(string.Create(CultureInfo.InvariantCulture, $"""
        {Settings}COPY (SELECT 100000000 + i AS id, 'customer ' || (i % 9973) AS customer, (DATE '2015-01-01' + ((i * 7919) % 4000)::INTEGER)::DATE AS created,
                               ((i * 31) % 100000) / 100.0 AS amount FROM range({rows}) r(i)) TO '{path}'
        """));

    /// <summary>Reads a file and writes it; a text as text.</summary>
    public static void Copy(string from, string to) =>
        Run($"{Settings}COPY (FROM {(from.EndsWith(".csv", StringComparison.Ordinal) ? $"read_csv('{from}', all_varchar = true, header = true)" : $"read_parquet('{from}')")}) TO '{to}'");

    [SuppressMessage("Security", "CA2100", Justification = "The paths are our own.")]
    private static void Run(string sql)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
