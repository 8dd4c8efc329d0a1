using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs;

/// <summary><c>feria workdays SG 2026-05</c>: the working days, and how many.</summary>
internal sealed class WorkdaysVerb(CommandHost host)
{
    private readonly Argument<string> _location = PlaceArgument.Create();
    private readonly Argument<string?> _range = RangeArgument.Create();
    private readonly AnswerOptions _options =
        new(new(FormatNames.Table, [.. FormatNames.Rows]));

    public Command Create()
    {
        var command = new Command("workdays", "The working days of a place, and how many, both ends included; of a union, the days that all of it works.")
        {
            _location, _range,
        };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var places = PlaceArgument.Parse(context.Almanac.Locations, parse.GetValue(_location));
        var range = RangeArgument.Parse(host, parse.GetValue(_range));
        var calendar = await context.Almanac.WorkCalendarAsync(places, range, context.Source, cancellation);
        context.TellGaps(calendar, range.First, range.Last);
        var days = calendar.WorkingDays(range);
        await context.PrintAsync(new Answer<WorkdayRow>
        {
            Plural = "workdays",
            Columns = [new("date", d => HolidayAnswers.Iso(d.Date)), new("weekday", d => d.Weekday)],
            Items = days.Select(d => new WorkdayRow(d, d.DayOfWeek.ToString())).ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.WorkdayRow,
            Facts = () =>
            [
                Fact.Of("places", places.Locations.Select(p => p.Code)),
                Fact.Of("from", range.First),
                Fact.Of("to", range.Last),
                Fact.Of("ends", "both"),
                Fact.Of("count", days.Count),
            ],
            Summary = FormattableString.Invariant($"{days.Count} working {(days.Count == 1 ? "day" : "days")} in {places} from {range.First:yyyy-MM-dd} to {range.Last:yyyy-MM-dd}, both ends included."),
        });
        return ExitCode.Yes;
    }
}
