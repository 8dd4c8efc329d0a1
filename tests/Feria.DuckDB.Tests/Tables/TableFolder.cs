using Feria.DuckDB.Tables;
using Feria.DuckDB.Tables.Expressions;

namespace Feria.DuckDB.Tests.Tables;

/// <summary>A folder for the files of a run; gone when the test is.</summary>
internal sealed class TableFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feria-tables-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Carries a file through; formats are by the endings of the names.</summary>
    public TableOutcome Run(string input, string output, string? bad, params string[] columns)
    {
        using var run = new TableRun(
            new()
            {
                Input = File(input),
                InputFormat = TableFormats.OfFile(input)!.Value,
                Output = File(output),
                OutputFormat = TableFormats.OfFile(output)!.Value,
                Columns = [.. columns.Select(c => ExpressionParser.Parse(c).Value)],
                BadRows = bad is null ? null : File(bad),
                TemporaryFolder = _folder.FullName,
                Almanac = Almanac.BuiltIn,
                Today = new(2026, 6, 15),
            },
            TestContext.Current.CancellationToken);
        return run.Run().Value;
    }
}
