namespace Feria.Cli.Tests.Verbs;

/// <summary>What an export for data engines is before any of them reads it.</summary>
public sealed class TableExportTests
{
    [Fact]
    public async Task Sql_ASmallExport_IsTheApprovedScript()
    {
        var outcome = await World.RunAsync("export", "HU", "--from", "2026", "--to", "2026", "--format", "sql");

        Assert.Equal((ExitCode.Yes, string.Empty), (outcome.Code, outcome.Error));
        Golden.Verify(outcome.Out, "cli/export-hu-2026-sql");
    }

    [Fact]
    public async Task Sql_Twice_TheSameBytes()
    {
        string[] arguments = ["export", "GB", "CN", "--from", "2024", "--to", "2026", "-o", "sql"];

        Assert.Equal((await World.RunAsync(arguments)).Out, (await World.RunAsync(arguments)).Out);
    }

    [Fact]
    public async Task Sql_ManyRows_NoInsertionHasMoreThan500()
    {
        var outcome = await World.RunAsync("export", "HU", "--from", "2020", "--to", "2026", "-o", "sql", "--table", "days");

        var insertions = outcome.Out.Split("INSERT INTO ").Skip(1).Select(i => i.Split('\n').Count(l => l.StartsWith('('))).ToList();
        Assert.Equal(2557, insertions.Sum());
        Assert.All(insertions.SkipLast(1), rows => Assert.Equal(500, rows));
    }

    [Theory]
    [InlineData("days", "feria_days", "feria_holidays")]
    [InlineData("Holidays", "feria_holidays", "feria_days")]
    public async Task Sql_OneTableAskedFor_NoWordOfTheOther(string table, string has, string lacks)
    {
        var outcome = await World.RunAsync("export", "HU", "--from", "2026", "--to", "2026", "-o", "sql", "--table", table);

        Assert.Contains($"INSERT INTO {has} ", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(lacks, outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tsv", "days", "comes as sql or parquet, not as tsv")]
    [InlineData("sql", "dyas", "Did you mean days?")]
    public async Task Table_NotThereInTheFormat_UsageBeforeAnyRow(string format, string table, string said)
    {
        var outcome = await World.RunAsync("export", "HU", "-o", format, "--table", table);

        Assert.Equal((ExitCode.Usage, string.Empty), (outcome.Code, outcome.Out));
        Assert.Contains(said, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kind_Asked_LimitsTheHolidaysAndNotTheDays()
    {
        var all = await World.RunAsync("export", "HU", "--from", "2026", "--to", "2026", "-o", "sql");
        var few = await World.RunAsync("export", "HU", "--from", "2026", "--to", "2026", "-o", "sql", "--kind", "working_weekend");

        Assert.Contains("'public'", all.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("'public'", few.Out, StringComparison.Ordinal);
        Assert.Equal(Days(all.Out), Days(few.Out));

        static string Days(string script) => script[..script.IndexOf("DELETE FROM feria_holidays", StringComparison.Ordinal)];
    }

    [Fact]
    public async Task Parquet_Terminal_IsRefused()
    {
        var outcome = await new World { IsTerminal = true }.CommandAsync("export", "HU", "--format", "parquet");

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Equal("feria: This format is no text for a terminal: --out FILE takes it, or a redirection.\n", outcome.Error);
    }

    [Fact]
    public async Task Parquet_Redirected_IsTheFileThatOutWrites()
    {
        using var folder = new TemporaryFolder();
        using var bytes = new MemoryStream();
        var file = Path.Combine(folder.Path, "days.parquet");

        var redirected = await new World { OutBytes = bytes }.CommandAsync("export", "HU", "-o", "parquet");
        var written = await new World { IsTerminal = true }.CommandAsync("export", "HU", "-o", "parquet", "--out", file);

        Assert.Equal((ExitCode.Yes, string.Empty, ExitCode.Yes, string.Empty), (redirected.Code, redirected.Out, written.Code, written.Out));
        Assert.Equal("PAR1"u8.ToArray(), bytes.ToArray()[..4]);
        Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), bytes.ToArray());
    }

    [Fact]
    public async Task Variable_NamesAFormatOfExportsAlone_OthersPassItOver()
    {
        var world = new World { Variables = new Dictionary<string, string> { ["FERIA_FORMAT"] = "sql" } };

        Assert.Contains("CREATE TABLE", (await world.CommandAsync("export", "HU")).Out, StringComparison.Ordinal);
        Assert.Equal((await World.RunAsync("list", "HU")).Out, (await world.CommandAsync("list", "HU")).Out);
    }
}
