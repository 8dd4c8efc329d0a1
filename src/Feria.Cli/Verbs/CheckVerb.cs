using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Locations;
using Feria.WorkDays;

namespace Feria.Cli.Verbs;

/// <summary><c>feria check DE-BY today -q</c>: whether a day is worked, as an exit code; <c>-</c> reads dates from standard input.</summary>
internal sealed class CheckVerb(CommandHost host)
{
    private readonly Argument<string> _location = PlaceArgument.Create();
    private readonly Argument<string?> _date = RangeArgument.CreateDay(
        $"A date (2026-05-01, {RangeArgument.Near}), today unless given; {InputLines.Help("dates")}.");

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print nothing; the exit code is the answer." };
    private readonly AnswerOptions _options = new(new(FormatNames.Table, FormatNames.Table, FormatNames.Json, FormatNames.Ndjson, FormatNames.Csv, FormatNames.Tsv));

    public Command Create()
    {
        var command = new Command("check", "Whether a day is a working day: exit code 0 if it is, 1 if not.") { _location, _date, _quiet };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var places = PlaceArgument.Parse(context.Almanac.Locations, parse.GetValue(_location));
        var calendars = new CalendarsByYear(context.Almanac, places, context.Source);
        if (parse.GetValue(_date) == InputLines.Name)
        {
            if (parse.GetValue(_quiet))
            {
                throw new CommandException(ExitCode.Usage, "One exit code cannot answer for many dates: --quiet goes with a single date.");
            }

            var dates = new InputAnswers<DateOnly, CheckRow>(
                host,
                context.Say,
                line => RangeArgument.ReadDay(host, line),
                async (asked, cancel) =>
                {
                    var of = await calendars.OfAsync(asked.Year, cancel);
                    context.TellGaps(of, asked, asked);
                    return new(asked, of.IsWorkingDay(asked));
                });
            await PrintAsync(context, places, dates.ReadAsync(cancellation), summary: null);
            return dates.Code;
        }

        var date = RangeArgument.ParseDay(host, parse.GetValue(_date));
        var calendar = await calendars.OfAsync(date.Year, cancellation);
        var day = calendar.Explain(date);
        if (!parse.GetValue(_quiet))
        {
            context.TellGaps(calendar, date, date);
            await PrintAsync(context, places, new[] { new CheckRow(date, day.IsWorkingDay) }.ToAsyncEnumerable(), Sentence(places, day));
        }

        return day.IsWorkingDay ? ExitCode.Yes : ExitCode.No;
    }

    private static Task PrintAsync(VerbContext context, LocationSet places, IAsyncEnumerable<CheckRow> rows, string? summary)
    {
        // One line for one date: in a pipe the words of a table would only be in the way.
        if (context.Format == FormatNames.Table && summary is not null)
        {
            return context.Host.Out.WriteLineAsync(summary);
        }

        var answer = new Answer<CheckRow>
        {
            Plural = "days",
            Columns = [new("date", r => HolidayAnswers.Iso(r.Date)), new("working-day", r => r.IsWorkingDay ? "true" : "false")],
            Items = rows,
            Json = static () => CliJson.Relaxed.CheckRow,
            Facts = () => [Fact.Of("places", places.Locations.Select(p => p.Code))],
            HasHeader = false,
        };
        return context.Format == FormatNames.Table ? new TsvFormat().WriteAsync(answer, context.Host.Out, context.Cancellation) : context.PrintAsync(answer);
    }

    private static string Sentence(LocationSet places, DayExplanation day)
    {
        var reasons = day.Reasons.Where(r => r.IsOff != day.IsWorkingDay).Select(r => ReasonRow.Of(day.Date, r).Reason).Distinct().ToList();
        var why = reasons.Count == 0 ? string.Empty : $": {string.Join(", ", reasons)}";
        return Printable.Cell($"{HolidayAnswers.Iso(day.Date)} is {(day.IsWorkingDay ? "a" : "no")} working day in {places}{why}");
    }
}
