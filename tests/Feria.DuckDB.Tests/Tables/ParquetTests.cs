namespace Feria.DuckDB.Tests.Tables;

/// <summary>Parquet keeps its types, and names of files mean nothing but themselves.</summary>
public sealed class ParquetTests : IDisposable
{
    private readonly TableFolder _folder = new();
    private readonly Database _database = new();

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Run_ParquetToParquet_TypesAndOrderStay()
    {
        _database.Run($$"""
            COPY (SELECT i::UTINYINT AS small, i / 7 AS real, DATE '2026-01-01' + (i % 300)::INTEGER AS d, TIMESTAMP '2026-01-01 23:30:00' + to_days((i % 300)::INTEGER) AS t,
                         [i, i + 1] AS list, {'x': i} AS struct, CASE WHEN i % 2 = 0 THEN NULL ELSE '' END AS text FROM (SELECT i % 200 AS i FROM range(20000) r(i)))
            TO '{{_folder.File("in.parquet")}}' (FORMAT parquet, ROW_GROUP_SIZE 2048)
            """);

        var outcome = _folder.Run("in.parquet", "out.parquet", null, "a = add(d, small, GB)", "b = add(t, small, GB)", "c = count(d, a, GB, last)", "e = check(a, GB)");

        Assert.Equal((20000, 0), (outcome.Rows, outcome.BadRows));
        var input = _database.Rows($"DESCRIBE FROM '{_folder.File("in.parquet")}'").Select(r => $"{r[0]} {r[1]}").ToList();
        var output = _database.Rows($"DESCRIBE FROM '{_folder.File("out.parquet")}'").Select(r => $"{r[0]} {r[1]}");
        Assert.Equal([.. input, "a DATE", "b DATE", "c INTEGER", "e BOOLEAN"], output);
        Assert.Equal(0L, Convert.ToInt64(_database.Value($"""
            SELECT count(*) FROM read_parquet('{_folder.File("in.parquet")}', file_row_number = true) i
            POSITIONAL JOIN read_parquet('{_folder.File("out.parquet")}') o
            WHERE (i.small, i.real, i.d, i.t, i.list, i.struct, i.text) IS DISTINCT FROM (o.small, o.real, o.d, o.t, o.list, o.struct, o.text)
               OR o.a <> o.b OR o.c > greatest(i.small, 1) OR o.a <> add_working_days(i.d, i.small, 'GB')
            """), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Run_NamesThatLookLikePatternsAndCode_AreNames()
    {
        Directory.CreateDirectory(_folder.File("p=1"));
        var name = Path.Combine("p=1", "a'); DROP [x]*.parquet");
        _database.Run($"COPY (SELECT DATE '2026-05-04' AS \"d\"\"'); --\", 'x'' || 1' AS \"' OR 1\") TO '{_folder.File(name).Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet)");

        _folder.Run(name, "out.csv", null, "\"n'\"\"\" = next(\"d\"\"'); --\", GB)");

        Assert.Equal("\"d\"\"'); --\",' OR 1,\"n'\"\"\"\n2026-05-04,x' || 1,2026-05-05\n", File.ReadAllText(_folder.File("out.csv")));
    }

    [Fact]
    public void Run_NoParquet_OneLineThatNamesTheFile()
    {
        File.WriteAllText(_folder.File("in.parquet"), "PAR1 no, it is not");

        var error = Assert.Throws<IOException>(() => _folder.Run("in.parquet", "out.csv", null, "a = next(today, GB)"));

        Assert.Contains("in.parquet", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}
