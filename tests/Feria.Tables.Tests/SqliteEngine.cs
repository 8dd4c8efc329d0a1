using Microsoft.Data.Sqlite;

namespace Feria.Tables.Tests;

/// <summary>SQLite in memory.</summary>
internal sealed class SqliteEngine : Engine
{
    protected override SqliteConnection Connection { get; } = new("Data Source=:memory:");

    public static async Task<SqliteEngine> OpenAsync(string script)
    {
        var engine = new SqliteEngine();
        await engine.OpenConnectionAsync();
        await engine.RunScriptAsync(script);
        return engine;
    }
}
