using Feria.WorkDays;

namespace Feria.Tables.Tests;

/// <summary>The joins of the page give, question by question, what the library answers; and no row where it has no answer.</summary>
public sealed class MillionTests(Export export) : IClassFixture<Export>
{
    private static readonly CountedEnds[] Conventions = [CountedEnds.Both, CountedEnds.First, CountedEnds.Last, CountedEnds.None];

    [Fact]
    public async Task Joins_InDuckDb_AnswerAsTheLibrary()
    {
        var questions = await Questions.CreateAsync();
        await using var engine = await DuckDbEngine.OpenAsync();
        await engine.LoadParquetAsync("feria_days", await export.WriteAsync("parquet", Questions.Export));
        await engine.AddAsync(questions);

        await AssertAnswersAsync(engine, questions);
    }

    [Fact]
    public async Task Joins_InPostgres_AnswerAsTheLibrary()
    {
        var questions = await Questions.CreateAsync();
        await using var engine = await PostgresEngine.StartAsync(await export.WriteAsync("sql", [.. Questions.Export, "--table", "days"]));
        await engine.AddAsync(questions);

        await AssertAnswersAsync(engine, questions);
    }

    [Fact]
    public async Task Questions_OfAllSorts_AreAmongThem()
    {
        var questions = await Questions.CreateAsync();

        Assert.Contains(questions.Spans, s => questions.Count(s, CountedEnds.Last) is null);
        Assert.Contains(questions.Spans, s => questions.Count(s, CountedEnds.Last) < 0);
        Assert.Contains(questions.Spans, s => s.Start == s.End && questions.Count(s, CountedEnds.None) is 0);
        Assert.Contains(questions.Spans, s => questions.CountDecimal(s) % 1 == 0.5m);
        Assert.Contains(questions.Steps, s => questions.Add(s) is null);
        Assert.Contains(questions.Steps, s => s.Days == 0 && questions.Add(s) == s.Start);
        Assert.Contains(questions.Steps, s => s.Days == 0 && questions.Add(s) > s.Start);
        Assert.Contains(questions.Steps, s => s.Days < 0 && questions.Count(new(s.Code, s.Start, s.Start), CountedEnds.Both) is 0);
    }

    private static async Task AssertAnswersAsync(Engine engine, Questions questions)
    {
        await AssertEachAsync(
            engine,
            "count",
            questions.Spans.Select(s => questions.Count(s, CountedEnds.Both) is null ? null : string.Join('|', Conventions.Select(e => questions.Count(s, e)))),
            row => $"{row.GetInt32(1)}|{row.GetInt32(2)}|{row.GetInt32(3)}|{row.GetInt32(4)}");
        await AssertEachAsync(engine, "decimal", questions.Spans.Select(questions.CountDecimal), row => row.GetFieldType(1) == typeof(double) ? (decimal)row.GetDouble(1) : row.GetDecimal(1));
        await AssertEachAsync(engine, "add", questions.Steps.Select(questions.Add), row => row.GetFieldValue<DateOnly>(1));
    }

    /// <summary>Reads answers in the order of their questions; those without one are passed over in both.</summary>
    private static async Task AssertEachAsync<T>(Engine engine, string query, IEnumerable<T?> expected, Func<System.Data.Common.DbDataReader, T?> read)
    {
        using var answers = expected.Index().Where(a => a.Item is not null).GetEnumerator();
        var equal = 0;
        await foreach (var row in engine.ReadAsync(TablesPage.Query(query)))
        {
            Assert.True(answers.MoveNext(), $"{query}: row {row.GetInt32(0)} is one too many.");
            if (answers.Current.Index != row.GetInt32(0) || !answers.Current.Item!.Equals(read(row)))
            {
                Assert.Fail($"{query}: question {answers.Current.Index} has the answer {answers.Current.Item}, row {row.GetInt32(0)} says {read(row)}.");
            }

            equal++;
        }

        Assert.False(answers.MoveNext(), $"{query}: a row is missing behind {equal} others.");
        TestContext.Current.SendDiagnosticMessage($"{query}: {equal} answers are equal.");
    }
}
