using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Dates;

namespace Feria.Cli.Verbs;

/// <summary><c>feria why GB 2026-12-28</c>: every reason that a day is off or worked.</summary>
internal sealed class WhyVerb(CommandHost host)
{
    private readonly Argument<string> _location = PlaceArgument.Create();
    private readonly Argument<string?> _date = RangeArgument.CreateDay($"A date (2026-12-28, {RangeArgument.Near}); today unless given.");
    private readonly AnswerOptions _options =
        new(new(FormatNames.Table, [.. FormatNames.Rows]));

    private static IReadOnlyList<Column<ReasonRow>> Columns { get; } =
    [
        new("place", r => r.Place),
        new("effect", r => r.IsOff ? "off" : "worked"),
        new("reason", r => r.Reason),
        new("local-name", r => r.LocalName, ColumnReaders.Programs),
        new("kind", r => r.Kind) { HidesEmpty = true },
        new("stands-for", r => HolidayAnswers.Iso(r.ObservedFor)) { HidesEmpty = true },
        new("swapped-with", r => HolidayAnswers.Iso(r.SwappedWith)) { HidesEmpty = true },
        new("certainty", r => r.Certainty) { HidesEmpty = true },
        new("hours", r => r.Hours) { HidesEmpty = true },
        new("rule", r => r.Rule) { HidesEmpty = true },
        new("source", r => r.Source) { HidesEmpty = true },
    ];

    public Command Create()
    {
        var command = new Command("why", "Every reason that a day is off or worked: rule, source, certainty, and the day it stands for.") { _location, _date };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var places = PlaceArgument.Parse(context.Almanac.Locations, parse.GetValue(_location));
        var date = RangeArgument.ParseDay(host, parse.GetValue(_date));
        var calendar = await context.Almanac.WorkCalendarAsync(places, new DateRange(date, date), context.Source, cancellation);
        context.TellGaps(calendar, date, date);
        var day = calendar.Explain(date);
        var ordinary = day.Reasons.Count == 0 ? " It is an ordinary one: nothing makes it off." : string.Empty;
        await context.PrintAsync(new Answer<ReasonRow>
        {
            Plural = "reasons",
            Columns = Columns,
            Items = day.Reasons.Select(r => ReasonRow.Of(date, r)).ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.ReasonRow,
            Facts = () =>
            [
                Fact.Of("places", places.Locations.Select(p => p.Code)),
                Fact.Of("date", date),
                Fact.Of("weekday", date.DayOfWeek.ToString()),
                Fact.Of("isWorkingDay", day.IsWorkingDay),
            ],
            Heading = $"{HolidayAnswers.Iso(date)}, a {date.DayOfWeek}, is {(day.IsWorkingDay ? "a" : "no")} working day in {places}.{ordinary}",
        });
        return ExitCode.Yes;
    }
}
