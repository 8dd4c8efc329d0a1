namespace Feria.Tables.Tests;

/// <summary>What becomes of tables when exports are loaded into them.</summary>
public sealed class LoadTests(Export export) : IClassFixture<Export>
{
    private const string HostileName = """O'Neil's "day" \' ; DROP TABLE feria_days; -- 元日 $$ %s""";
    private const string Summary = "SELECT code, count(*) AS days, min(date) AS first_day, max(date) AS last_day FROM feria_days GROUP BY code ORDER BY code";

    // Of two leap years and one that is none.
    private const string HungaryAndSingapore = "HU|366|2024-01-01|2024-12-31\nSG|731|2023-01-01|2024-12-31\n";

    [Fact]
    public async Task Script_LoadedAgain_ReplacesItsPlacesAndLeavesOthersAlone()
    {
        var hungary = await export.WriteAsync("sql", "HU", "--from", "2023", "--to", "2024");
        var newer = await export.WriteAsync("sql", "HU", "--from", "2024", "--to", "2024");
        await using var postgres = await PostgresEngine.StartAsync(hungary);
        await postgres.LoadAsync(await export.WriteAsync("sql", "SG", "--from", "2023", "--to", "2024"));
        await postgres.LoadAsync(newer);
        await postgres.LoadAsync(newer);

        Assert.Equal(HungaryAndSingapore, await postgres.TextAsync(Summary));
        Assert.Equal("0\n", await postgres.TextAsync("SELECT count(*) FROM feria_holidays WHERE code = 'HU' AND date < '2024-01-01'"));
    }

    [Fact]
    public async Task Script_InSqliteAndDuckDb_ReplacesItsPlacesAsWell()
    {
        var scripts = new[]
        {
            await export.WriteAsync("sql", "HU", "--from", "2023", "--to", "2024"),
            await export.WriteAsync("sql", "SG", "--from", "2023", "--to", "2024"),
            await export.WriteAsync("sql", "HU", "--from", "2024", "--to", "2024"),
        };
        await using var sqlite = await SqliteEngine.OpenAsync(scripts[0]);
        await using var duck = await DuckDbEngine.OpenAsync();
        await duck.RunScriptAsync(scripts[0]);
        foreach (var engine in new Engine[] { sqlite, duck })
        {
            await engine.RunScriptAsync(scripts[1]);
            await engine.RunScriptAsync(scripts[2]);

            Assert.Equal(HungaryAndSingapore, await engine.TextAsync(Summary));
        }
    }

    [Fact]
    public async Task Script_CutOff_NothingIsLoaded()
    {
        var whole = await File.ReadAllTextAsync(await export.WriteAsync("sql", "HU", "--from", "2024", "--to", "2024"), TestContext.Current.CancellationToken);
        var cut = await export.WriteAsync("sql", "SG", "--from", "2024", "--to", "2024");
        await using var postgres = await PostgresEngine.StartAsync(cut);
        await File.WriteAllTextAsync(cut, whole.Replace("COMMIT;\n", string.Empty, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        await postgres.LoadAsync(cut);

        Assert.Equal("SG\n", await postgres.TextAsync("SELECT DISTINCT code FROM feria_days"));
    }

    [Fact]
    public async Task Parquet_HasTheRowsOfTheScript()
    {
        string[] arguments = ["CN", "HU", "GB", "--from", "2020", "--to", "2026"];
        await using var engine = await DuckDbEngine.OpenAsync();
        await engine.RunScriptAsync(await export.WriteAsync("sql", arguments));
        await engine.LoadParquetAsync("d", await export.WriteAsync("parquet", arguments));
        await engine.LoadParquetAsync("h", await export.WriteAsync("parquet", [.. arguments, "--table", "holidays"]));

        foreach (var (table, parquet) in new[] { ("feria_days", "d"), ("feria_holidays", "h") })
        {
            Assert.Equal("0\n", await engine.TextAsync($"SELECT count(*) FROM ((FROM {table} EXCEPT ALL FROM {parquet}) UNION ALL (FROM {parquet} EXCEPT ALL FROM {table}))"));
            Assert.Equal(await engine.TextAsync($"SELECT name, type FROM pragma_table_info('{table}')"), await engine.TextAsync($"SELECT name, type FROM pragma_table_info('{parquet}')"));
        }

        Assert.NotEqual("0\n", await engine.TextAsync("SELECT count(*) FROM h WHERE swapped_with IS NOT NULL"));
        Assert.NotEqual("0\n", await engine.TextAsync("SELECT count(*) FROM h WHERE swapped_with IS NULL"));
    }

    [Fact]
    public async Task Parquet_ManyRows_GroupsOfOneHundredThousand()
    {
        await using var engine = await DuckDbEngine.OpenAsync();
        var file = await export.WriteAsync("parquet", "AU", "--from", "1990", "--to", "2060");

        var groups = await engine.TextAsync($"SELECT DISTINCT row_group_id, row_group_num_rows FROM parquet_metadata('{file}') ORDER BY 1");
        Assert.StartsWith("0|100000\n1|100000\n", groups, StringComparison.Ordinal);
        Assert.Equal("ZSTD\n", await engine.TextAsync($"SELECT DISTINCT compression FROM parquet_metadata('{file}')"));
        Assert.Equal("25933\n", await engine.TextAsync($"SELECT DISTINCT count(*) FROM '{file}' GROUP BY code"));
    }

    [Fact]
    public async Task Name_Hostile_EveryEngineHasItAsItIs()
    {
        using var rules = new RulesFolder("QQ", HostileName);
        var script = await export.WriteAsync("sql", "QQ", "--from", "2026", "--to", "2026", "--rules", rules.File);
        await using var postgres = await PostgresEngine.StartAsync(script);
        await using var sqlite = await SqliteEngine.OpenAsync(script);
        await using var duck = await DuckDbEngine.OpenAsync();
        await duck.RunScriptAsync(script);
        await using var parquet = await DuckDbEngine.OpenAsync();
        await parquet.LoadParquetAsync("feria_holidays", await export.WriteAsync("parquet", "QQ", "--from", "2026", "--to", "2026", "--rules", rules.File, "--table", "holidays"));

        foreach (var engine in new Engine[] { postgres, sqlite, duck, parquet })
        {
            Assert.Equal($"{HostileName}\n", await engine.TextAsync("SELECT english_name FROM feria_holidays"));
        }
    }
}
