using Feria.Cli.Answers;

namespace Feria.Cli.Formats;

/// <summary>Writes rows of the data columns, one at a time, with whatever goes between cells and behind rows.</summary>
internal static class DelimitedRows
{
    public static async Task WriteAsync<T>(
        Answer<T> answer, TextWriter output, char between, string behind, Func<string, string> escape, CancellationToken cancellation)
    {
        var columns = answer.DataColumns;
        if (answer.HasHeader)
        {
            await output.WriteAsync(string.Join(between, columns.Select(c => escape(c.Name))) + behind);
        }

        await foreach (var item in answer.Items.WithCancellation(cancellation))
        {
            await output.WriteAsync(string.Join(between, columns.Select(c => escape(c.Cell(item) ?? string.Empty))) + behind);
        }
    }
}
