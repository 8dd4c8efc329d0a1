using Feria.Cli.Answers;

namespace Feria.Cli.Formats;

/// <summary>Tab-separated values: a tab or line break within a cell becomes a space, so that every line is a row.</summary>
internal sealed class TsvFormat : IAnswerFormat
{
    public Task WriteAsync<T>(Answer<T> answer, TextWriter output, CancellationToken cancellation) =>
        DelimitedRows.WriteAsync(answer, output, '\t', "\n", Escape, cancellation);

    private static string Escape(string cell) => cell.ReplaceLineEndings(" ").Replace('\t', ' ');
}
