namespace Feria.Tables.Tests;

/// <summary>Every query of the page gives in every engine what the page says.</summary>
public sealed class PageTests(Export export) : IClassFixture<Export>
{
    private static readonly string[] Places = ["HU", "GB", "--from", "2026", "--to", "2028"];

    [Fact]
    public async Task Page_InPostgres_GivesWhatItSays()
    {
        await using var engine = await PostgresEngine.StartAsync(await export.WriteAsync("sql", Places));

        await AssertPageAsync(engine);
    }

    [Fact]
    public async Task Page_InSqlite_GivesWhatItSays()
    {
        await using var engine = await SqliteEngine.OpenAsync(await export.WriteAsync("sql", Places));

        await AssertPageAsync(engine);
    }

    [Fact]
    public async Task Page_InDuckDb_GivesWhatItSays()
    {
        await using var engine = await DuckDbEngine.OpenAsync();
        await engine.LoadParquetAsync("feria_days", await export.WriteAsync("parquet", Places));
        await engine.LoadParquetAsync("feria_holidays", await export.WriteAsync("parquet", [.. Places, "--table", "holidays"]));

        await AssertPageAsync(engine);
    }

    private static async Task AssertPageAsync(Engine engine)
    {
        await engine.AddPageAsync();
        Assert.Equal(4, TablesPage.Queries.Count());
        foreach (var query in TablesPage.Queries)
        {
            Assert.Equal($"{query}:\n{TablesPage.Result(query)}", $"{query}:\n{await engine.TextAsync(TablesPage.Query(query))}");
        }
    }
}
