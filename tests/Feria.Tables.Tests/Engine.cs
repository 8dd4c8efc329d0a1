using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Feria.Tables.Tests;

/// <summary>A database that has the tables, and is asked by queries of the page.</summary>
[SuppressMessage("Security", "CA2100", Justification = "The queries are those of the page.")]
internal abstract class Engine : IAsyncDisposable
{
    protected const string Spans = "CREATE TABLE spans (id INTEGER, code VARCHAR(40), start_day DATE, end_day DATE)";
    protected const string Steps = "CREATE TABLE steps (id INTEGER, code VARCHAR(40), start_day DATE, n INTEGER)";

    protected abstract DbConnection Connection { get; }

    public virtual ValueTask DisposeAsync() => Connection.DisposeAsync();

    public async Task RunAsync(string sql)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs an exported script as a whole.</summary>
    public async Task RunScriptAsync(string script) => await RunAsync(await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken));

    /// <summary>The rows of a query, one after another.</summary>
    public async IAsyncEnumerable<DbDataReader> ReadAsync(string sql)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            yield return reader;
        }
    }

    /// <summary>The rows of a query as the page writes them.</summary>
    public async Task<string> TextAsync(string sql)
    {
        var lines = new List<string>();
        await foreach (var row in ReadAsync(sql))
        {
            lines.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => Text(row, i))) + "\n");
        }

        return string.Concat(lines);
    }

    /// <summary>The tables of many questions, by whatever way is fast.</summary>
    public async Task AddAsync(Questions questions)
    {
        await RunAsync(Spans);
        await RunAsync(Steps);
        await FillAsync(questions);
    }

    protected Task OpenConnectionAsync() => Connection.OpenAsync(TestContext.Current.CancellationToken);

    protected virtual Task FillAsync(Questions questions) => throw new NotSupportedException();

    /// <summary>The tables of the page's questions.</summary>
    public async Task AddPageAsync()
    {
        await RunAsync(Spans);
        await RunAsync(Steps);
        await RunAsync($"INSERT INTO spans VALUES {TablesPage.Questions("id | code | start_day | end_day")}");
        await RunAsync($"INSERT INTO steps VALUES {TablesPage.Questions("id | code | start_day | n")}");
    }

    private static string Text(DbDataReader row, int column) => row.IsDBNull(column) ? "NULL" : row.GetValue(column) switch
    {
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        long number when row.GetDataTypeName(column) == "BOOLEAN" => number == 0 ? "false" : "true",
        decimal or double => row.GetDouble(column).ToString("0.0", CultureInfo.InvariantCulture),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
