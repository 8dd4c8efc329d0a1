using System.Runtime.CompilerServices;
using Feria.Cli.Hosting;
using Feria.Readers;

namespace Feria.Cli.Verbs;

/// <summary>Answers the questions of standard input, one a line. A bad line is reported with its number and passed over.</summary>
internal sealed class InputAnswers<TQuestion, TRow>(
    CommandHost host, Action<string> report, Func<string, ParseResult<TQuestion>> parse, Func<TQuestion, CancellationToken, ValueTask<TRow>> answer)
    where TQuestion : notnull
    where TRow : class
{
    public async IAsyncEnumerable<TRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (number, line) in InputLines.ReadAsync(host, cancellation))
        {
            if (!string.IsNullOrWhiteSpace(line) && await AnswerAsync(line, number, cancellation) is { } row)
            {
                yield return row;
            }
        }
    }

    private async ValueTask<TRow?> AnswerAsync(string line, int number, CancellationToken cancellation)
    {
        var parsed = parse(line);
        if (!parsed.TryGetValue(out var question))
        {
            report($"line {number}: {parsed.Error}");
            return null;
        }

        try
        {
            return await answer(question, cancellation);
        }
        catch (CoverageException e)
        {
            report($"line {number}: {e.Message}");
            return null;
        }
    }
}
