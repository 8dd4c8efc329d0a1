using Feria.Cli.Answers;

namespace Feria.Cli.Formats;

/// <summary>Aligned columns of plain text, for a pipe.</summary>
internal sealed class PlainTableFormat : IAnswerFormat
{
    private const string Gap = "  ";

    public async Task WriteAsync<T>(Answer<T> answer, TextWriter output, CancellationToken cancellation)
    {
        var sheet = await Sheet.OfAsync(answer, cancellation);
        if (answer.Heading is { } heading)
        {
            await output.WriteLineAsync(heading);
        }

        if (sheet.Rows.Count > 0)
        {
            var widths = sheet.Headings.Select((h, i) => sheet.Rows.Max(r => CellWidth.Of(r[i])) is var cells ? Math.Max(cells, CellWidth.Of(h)) : 0).ToList();
            foreach (var row in sheet.Rows.Prepend(sheet.Headings))
            {
                await output.WriteLineAsync(string.Join(Gap, row.Select((c, i) => CellDirection.Keep(c) + new string(' ', widths[i] - CellWidth.Of(c)))).TrimEnd());
            }
        }

        if (answer.Summary is { } summary)
        {
            await output.WriteLineAsync(summary);
        }
    }
}
