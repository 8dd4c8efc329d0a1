using DuckDB.NET.Data;

namespace Feria.Tables.Tests;

/// <summary>DuckDB in memory.</summary>
internal sealed class DuckDbEngine : Engine
{
    protected override DuckDBConnection Connection { get; } = new("DataSource=:memory:");

    public static async Task<DuckDbEngine> OpenAsync()
    {
        var engine = new DuckDbEngine();
        await engine.OpenConnectionAsync();
        return engine;
    }

    public Task LoadParquetAsync(string table, string file) => RunAsync($"CREATE TABLE {table} AS FROM '{file}'");

    protected override Task FillAsync(Questions questions)
    {
        using (var spans = Connection.CreateAppender("spans"))
        {
            foreach (var (id, (code, start, end)) in questions.Spans.Index())
            {
                spans.CreateRow().AppendValue(id).AppendValue(code).AppendValue(start).AppendValue(end).EndRow();
            }
        }

        using var steps = Connection.CreateAppender("steps");
        foreach (var (id, (code, start, days)) in questions.Steps.Index())
        {
            steps.CreateRow().AppendValue(id).AppendValue(code).AppendValue(start).AppendValue(days).EndRow();
        }

        return Task.CompletedTask;
    }
}
