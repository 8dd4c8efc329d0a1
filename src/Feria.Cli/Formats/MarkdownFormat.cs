using Feria.Cli.Answers;

namespace Feria.Cli.Formats;

/// <summary>A table of GitHub's Markdown.</summary>
internal sealed class MarkdownFormat : IAnswerFormat
{
    public async Task WriteAsync<T>(Answer<T> answer, TextWriter output, CancellationToken cancellation)
    {
        var sheet = await Sheet.OfAsync(answer, cancellation);
        await output.WriteLineAsync(Line(sheet.Headings));
        await output.WriteLineAsync(Line(sheet.Headings.Select(_ => "---")));
        foreach (var row in sheet.Rows)
        {
            await output.WriteLineAsync(Line(row.Select(Escape)));
        }

        if (answer.Summary is { } summary)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(summary);
        }
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Escape(string cell) =>
        cell.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
