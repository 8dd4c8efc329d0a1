using System.Runtime.CompilerServices;
using Feria.Cli.Answers;
using Feria.Cli.Hosting;
using Feria.Dates;
using Feria.Readers;
using Feria.WorkDays;

namespace Feria.Cli.Verbs;

/// <summary>Answers the dates of standard input, one a line. A bad line is reported with its number and passed over.</summary>
internal sealed class DateLines(CommandHost host, Action<string> report, CalendarsByYear calendars)
{
    public async IAsyncEnumerable<CheckRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (number, line) in InputLines.ReadAsync(host, cancellation))
        {
            if (Date(line, number) is { } date && await AnswerAsync(date, number, cancellation) is { } row)
            {
                yield return row;
            }
        }
    }

    private DateOnly? Date(string line, int number)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        var parsed = DateRange.Parse(line, host.Today);
        if (parsed.TryGetValue(out var range) && range.Days == 1)
        {
            return range.First;
        }

        report($"line {number}: {parsed.Error?.ToString() ?? $"'{line}' is {range.Days} days; a single date is expected."}");
        return null;
    }

    private async ValueTask<CheckRow?> AnswerAsync(DateOnly date, int number, CancellationToken cancellation)
    {
        try
        {
            var calendar = await calendars.OfAsync(date.Year, cancellation);
            return new(date, calendar.IsWorkingDay(date));
        }
        catch (CoverageException e)
        {
            report($"line {number}: {e.Message}");
            return null;
        }
    }
}
