using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DuckDB.NET.Data;
using Feria.DuckDB.Tables.Planning;

namespace Feria.DuckDB.Tables;

/// <summary>A database in memory that may touch a few files and nothing else, and takes no more memory however long a file is.</summary>
internal static class TableDatabase
{
    private const int Megabytes = 1024;

    [SuppressMessage("Security", "CA2100", Justification = "Paths are quoted.")]
    public static DuckDBConnection Open(string temporaryFolder, IEnumerable<string> files)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = string.Join(";\n", Settings(temporaryFolder, files).Select(s => $"SET {s}"));
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static IEnumerable<string> Settings(string temporaryFolder, IEnumerable<string> files) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"memory_limit = '{Megabytes}MB'"),
        $"threads = {Math.Min(2, Environment.ProcessorCount)}",
        $"temp_directory = {Sql.Text(temporaryFolder)}",
        "preserve_insertion_order = true",
        "TimeZone = 'UTC'",
        "enable_progress_bar = true",
        "enable_progress_bar_print = false",

        // A row is asked once, where it is: pushed below the steps, the test for bad rows would ask them all again.
        "disabled_optimizers = 'filter_pushdown'",
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        "allow_community_extensions = false",
        $"allowed_paths = [{string.Join(", ", files.Select(Sql.Text))}]",
        "enable_external_access = false",
        "lock_configuration = true",
    ];
}
