using Feria.DuckDB.Tables.BadRows;
using Feria.DuckDB.Tables.Planning;
using Feria.DuckDB.Tables.Text;

namespace Feria.DuckDB.Tables;

/// <summary>The one statement that carries a file through: read, step after step, bad rows out, write.</summary>
internal sealed class TableQuery(ITableInput input, ColumnPlanner plan, TableJob job)
{
    /// <summary>Gets the statement.</summary>
    public string Text => $"COPY ({Rows()}) TO {Sql.Text(job.Output)} ({Options()})";

    /// <summary>Gets the header of a text.</summary>
    private string Header => CsvLine.Of(Names(), job.OutputFormat.Delimiter());

    private IEnumerable<string> Names() => input.Columns.Select(c => c.Name).Concat(plan.Added.Select(c => c.Name));

    private string Rows()
    {
        var query = input.Query;
        for (var step = 0; step < plan.Steps.Count; step++)
        {
            query = $"SELECT *, {plan.Steps[step]} AS k{step} FROM ({query})";
        }

        return $"SELECT {string.Join(", ", Values())} FROM ({query}) WHERE {IsGood()}";
    }

    private IEnumerable<string> Values()
    {
        var columns = input.Columns.Select((_, i) => $"c{i}");
        var added = plan.Added.Select(c => $"k{c.Step}.value");
        if (job.OutputFormat.IsText())
        {
            // The fields of a text are text, and none is NULL.
            return (job.InputFormat.IsText() ? columns : columns.Select(OrEmpty)).Concat(added.Select(OrEmpty));
        }

        return columns.Concat(added).Zip(Names(), (value, name) => $"{value} AS {Sql.Name(name)}");
    }

    private static string OrEmpty(string value) => $"coalesce({Sql.Varchar(value)}, '')";

    private string IsGood()
    {
        var problems = plan.Steps.Select((_, step) => $"k{step}.problem").Prepend("problem").ToList();
        var reasons = plan.Steps.Select((_, step) => $"{Sql.Text(NameOf(step) + ": ")} || k{step}.problem").Prepend("problem");
        var fields = input.Columns.Select((_, i) => Sql.Varchar($"c{i}")).Prepend($"coalesce({string.Join(", ", reasons)})").Prepend(Sql.Varchar("line"));
        return $"CASE WHEN {string.Join(" AND ", problems.Select(p => $"{p} IS NULL"))} THEN true ELSE {BadRowFunction.FunctionName}({string.Join(", ", fields)}) END";
    }

    private string NameOf(int step) => plan.Added.First(c => c.Step >= step).Name;

    private string Options() => job.OutputFormat.IsText() ? Csv.Options(Header, job.OutputFormat.Delimiter(), input.NewLine) : "FORMAT parquet, USE_TMP_FILE false";
}
