using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Locations;
using Feria.WorkDays;

namespace Feria.Cli.Verbs.Days;

/// <summary><c>feria add DE-BY 2026-12-18 10</c>: the working day so many working days away.</summary>
internal sealed class AddVerb(CommandHost host) : DateVerb(host)
{
    private readonly Argument<int> _days = new("DAYS")
    {
        Description = "How many working days to go on, or with a negative number back; 0 gives the day itself if it is worked, else the next working day.",
    };

    private readonly Option<bool> _ledger = new("--ledger") { Description = "List every day on the way from a single date, which counted and which were skipped, and why." };

    protected override Command Describe() =>
        new("add", "The working day that lies a number of working days away; the day itself is not counted.") { _days, _ledger };

    protected override Func<DateOnly, CancellationToken, ValueTask<DateOnly>> Answer(VerbContext context, LocationSet places)
    {
        if (context.Parse.GetValue(_ledger) && IsOfInput(context.Parse))
        {
            throw new CommandException(ExitCode.Usage, $"--ledger lists the way from a single date; it does not go with {InputLines.Name}, which answers each date of standard input on one line.");
        }

        var days = context.Parse.GetValue(_days);
        return Steps(context, places, days);
    }

    protected override string Sentence(VerbContext context, LocationSet places, DayResultRow row)
    {
        var days = context.Parse.GetValue(_days);
        var way = days == 0 ? "The first working day from" : $"{Math.Abs((long)days)} working {(Math.Abs((long)days) == 1 ? "day" : "days")} {(days > 0 ? "after" : "before")}";
        return $"{way} {Long(row.Date)} in {places}: {Long(row.Result)}. {(days == 0 ? "The day itself counts." : "The day itself is not counted, the last one is.")}";
    }

    protected override IEnumerable<Fact> Facts(VerbContext context) => [Fact.Of("add", context.Parse.GetValue(_days))];

    protected override async Task PrintAsync(VerbContext context, LocationSet places, DayResultRow row)
    {
        if (!context.Parse.GetValue(_ledger))
        {
            await base.PrintAsync(context, places, row);
            return;
        }

        var calendar = await context.Almanac.WorkCalendarReachingAsync(places, row.Date, context.Parse.GetValue(_days), context.Source, context.Cancellation);
        await context.PrintAsync(new Answer<LedgerRow>
        {
            Plural = "ledger",
            Columns = LedgerRow.Columns,
            Items = LedgerRow.Of(calendar, row.Date, row.Result).ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.LedgerRow,
            Facts = () =>
            [
                Fact.Of("places", places.Locations.Select(p => p.Code)),
                Fact.Of("date", row.Date),
                .. Facts(context),
                Fact.Of("result", row.Result),
            ],
            Summary = Sentence(context, places, row),
        });
    }
}
