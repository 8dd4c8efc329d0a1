using System.Buffers;
using Feria.Cli.Answers;

namespace Feria.Cli.Formats;

/// <summary>Comma-separated values as RFC 4180 has them: CR LF behind each row, quotes where a cell needs them.</summary>
internal sealed class CsvFormat : IAnswerFormat
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    public Task WriteAsync<T>(Answer<T> answer, TextWriter output, CancellationToken cancellation) =>
        DelimitedRows.WriteAsync(answer, output, ',', "\r\n", Escape, cancellation);

    private static string Escape(string cell) =>
        cell.AsSpan().ContainsAny(NeedQuotes) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
