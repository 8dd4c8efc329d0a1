using System.Runtime.CompilerServices;
using Feria.Cli.Hosting;
using Feria.Readers;

namespace Feria.Cli.Verbs;

/// <summary>
/// Answers the questions of standard input, one a line. A line that cannot be answered is reported with its number and passed
/// over: the others are answered all the same, and the exit code tells a script that not all were.
/// </summary>
internal sealed class InputAnswers<TQuestion, TRow>(
    CommandHost host, Action<string> report, Func<string, ParseResult<TQuestion>> parse, Func<TQuestion, CancellationToken, ValueTask<TRow>> answer)
    where TQuestion : notnull
    where TRow : class
{
    private bool _hasBadLines;
    private bool _lacksData;

    /// <summary>Gets the exit code for the lines that were read: a bad line can be mended by who wrote it, so it counts before missing data.</summary>
    public int Code => _hasBadLines ? ExitCode.Usage : _lacksData ? ExitCode.NoData : ExitCode.Yes;

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
            _hasBadLines = true;
            report($"line {number}: {parsed.Error}");
            return null;
        }

        try
        {
            return await answer(question, cancellation);
        }
        catch (CoverageException e)
        {
            _lacksData = true;
            report($"line {number}: {e.Message}");
            return null;
        }
    }
}
