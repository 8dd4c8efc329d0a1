using System.Text;

namespace Feria.Cli.Tables;

/// <summary>A script that makes the tables and fills them, in one transaction, with many rows an insertion.</summary>
internal sealed class SqlScript(TextWriter output) : ITableWriter
{
    private const int RowsOfInsertion = 500;

    /// <summary>Writes what stands before all rows.</summary>
    /// <param name="tables">The tables as SQL makes them; <see langword="null"/> for one that is not there.</param>
    public Task BeginAsync(params IEnumerable<string?> tables) => output.WriteAsync(
        "-- Made by 'feria export --format sql'; UTF-8. Loading it replaces the rows of the places that it has and leaves others alone.\n"
        + $"BEGIN;\n{string.Concat(tables)}");

    public async Task WriteAsync<T>(DataTable<T> table, string code, IEnumerable<T> rows, CancellationToken cancellation)
    {
        await output.WriteAsync(SqlText.Delete(table, code));
        var (insert, text) = (SqlText.Insert(table), new StringBuilder());
        foreach (var chunk in rows.Chunk(RowsOfInsertion))
        {
            cancellation.ThrowIfCancellationRequested();
            text.Clear().Append(insert);
            foreach (var row in chunk)
            {
                AppendRow(text, table, row);
            }

            text.Length -= ",\n".Length;
            await output.WriteAsync(text.Append(";\n"), cancellation);
        }
    }

    public Task CompleteAsync(CancellationToken cancellation) => output.WriteAsync("\nCOMMIT;\n");

    private static void AppendRow<T>(StringBuilder text, DataTable<T> table, T row)
    {
        text.Append('(');
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            SqlText.AppendCell(i == 0 ? text : text.Append(", "), column.Type, column.Cell(row));
        }

        text.Append("),\n");
    }
}
