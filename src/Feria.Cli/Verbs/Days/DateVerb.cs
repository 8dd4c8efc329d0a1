using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Locations;
using Feria.WorkDays;

namespace Feria.Cli.Verbs.Days;

/// <summary>
/// A verb that answers a day with a day: the day on standard output and how it was reckoned on standard error, so that a
/// script can take the answer as it stands; or a line for every date of standard input.
/// </summary>
internal abstract class DateVerb(CommandHost host)
{
    private readonly Argument<string> _location = PlaceArgument.Create();
    private readonly Argument<string> _date = new("DATE")
    {
        Description = $"A date (2026-12-23, {RangeArgument.Near}); {InputLines.Help("dates")}.",
    };

    protected CommandHost Host { get; } = host;

    protected AnswerOptions Options { get; } =
        new(new(FormatNames.Table, [.. FormatNames.Rows]));

    public Command Create()
    {
        var command = Describe();
        command.Arguments.Insert(0, _location);
        command.Arguments.Insert(1, _date);
        Options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Whether the dates come from standard input.</summary>
    protected bool IsOfInput(ParseResult parse) => parse.GetValue(_date) == InputLines.Name;

    /// <summary>The verb with the arguments and options that it has beside place and date.</summary>
    protected abstract Command Describe();

    /// <summary>What answers a day.</summary>
    protected abstract Func<DateOnly, CancellationToken, ValueTask<DateOnly>> Answer(VerbContext context, LocationSet places);

    /// <summary>How the answer was reckoned.</summary>
    protected abstract string Sentence(VerbContext context, LocationSet places, DayResultRow row);

    /// <summary>What JSON says of the question.</summary>
    protected abstract IEnumerable<Fact> Facts(VerbContext context);

    /// <summary>Prints the answer to one day.</summary>
    protected virtual async Task PrintAsync(VerbContext context, LocationSet places, DayResultRow row)
    {
        if (context.Format == FormatNames.Table)
        {
            await Host.Out.WriteLineAsync(HolidayAnswers.Iso(row.Result));
            context.Say(Sentence(context, places, row));
            return;
        }

        await context.PrintAsync(Rows(context, places, new[] { row }.ToAsyncEnumerable()));
    }

    /// <summary>What answers a day with the one that lies a number of working days away.</summary>
    protected static Func<DateOnly, CancellationToken, ValueTask<DateOnly>> Steps(VerbContext context, LocationSet places, int days)
    {
        var calendars = new CalendarsByReach(
            (calendar, date) => calendar.TryAdd(date, days, out _),
            (date, cancellation) => context.Almanac.WorkCalendarReachingAsync(places, date, days, context.Source, cancellation));
        return async (date, cancellation) =>
        {
            var calendar = await calendars.AroundAsync(date, cancellation);
            var result = calendar.Add(date, days);
            context.TellGaps(calendar, date, result);
            return result;
        };
    }

    protected static string Long(DateOnly date) => $"{date.DayOfWeek} {HolidayAnswers.Iso(date)}";

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(Host, parse, Options, cancellation);
        var places = PlaceArgument.Parse(context.Almanac.Locations, parse.GetValue(_location));
        var answer = Answer(context, places);
        if (!IsOfInput(parse))
        {
            var date = RangeArgument.ParseDay(Host, parse.GetValue(_date));
            await PrintAsync(context, places, new(date, await answer(date, cancellation)));
            return ExitCode.Yes;
        }

        var answers = new InputAnswers<DateOnly, DayResultRow>(
            Host, context.Say, line => RangeArgument.ReadDay(Host, line), async (date, cancel) => new(date, await answer(date, cancel)));
        var rows = Rows(context, places, answers.ReadAsync(cancellation));
        await (context.Format == FormatNames.Table ? new TsvFormat().WriteAsync(rows, Host.Out, cancellation) : context.PrintAsync(rows));
        return answers.Code;
    }

    private Answer<DayResultRow> Rows(VerbContext context, LocationSet places, IAsyncEnumerable<DayResultRow> rows) => new()
    {
        Plural = "days",
        Columns = DayResultRow.Columns,
        Items = rows,
        Json = static () => CliJson.Relaxed.DayResultRow,
        Facts = () => [Fact.Of("places", places.Locations.Select(p => p.Code)), .. Facts(context)],
        HasHeader = false,
    };
}
