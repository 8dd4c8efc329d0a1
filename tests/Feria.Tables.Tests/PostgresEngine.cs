using Npgsql;

namespace Feria.Tables.Tests;

/// <summary>A database of a PostgreSQL server.</summary>
internal sealed class PostgresEngine(PostgresServer server) : Engine
{
    protected override NpgsqlConnection Connection { get; } = new(server.Address);

    public static async Task<PostgresEngine> StartAsync(string script)
    {
        var engine = new PostgresEngine(await PostgresServer.StartAsync());
        await engine.LoadAsync(script);
        await engine.OpenConnectionAsync();
        return engine;
    }

    public Task LoadAsync(string script) => server.LoadAsync(script);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await server.DisposeAsync();
    }

    protected override async Task FillAsync(Questions questions)
    {
        await CopyAsync("spans", questions.Spans, async (writer, span) =>
        {
            await writer.WriteAsync(span.Code);
            await writer.WriteAsync(span.Start);
            await writer.WriteAsync(span.End);
        });
        await CopyAsync("steps", questions.Steps, async (writer, step) =>
        {
            await writer.WriteAsync(step.Code);
            await writer.WriteAsync(step.Start);
            await writer.WriteAsync(step.Days);
        });
        await RunAsync("ANALYZE");
    }

    private async Task CopyAsync<T>(string table, IReadOnlyList<T> rows, Func<NpgsqlBinaryImporter, T, Task> write)
    {
        await using var writer = await Connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
        foreach (var (id, row) in rows.Index())
        {
            await writer.StartRowAsync();
            await writer.WriteAsync(id);
            await write(writer, row);
        }

        await writer.CompleteAsync();
    }
}
