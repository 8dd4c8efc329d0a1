using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Dates;
using Feria.WorkDays;

namespace Feria.Cli.Verbs.Days;

/// <summary><c>feria count DE-BY 2026-12-01..2026-12-31</c>: how many working days a range has, by a convention that is spelt out.</summary>
internal sealed class CountVerb(CommandHost host)
{
    private static readonly (string Word, CountedEnds Ends, string Meaning)[] Conventions =
    [
        ("both", CountedEnds.Both, "both ends included"),
        ("first", CountedEnds.First, "the first day included, the last not"),
        ("last", CountedEnds.Last, "the last day included, the first not"),
        ("none", CountedEnds.None, "neither end included"),
    ];

    private readonly Argument<string> _location = PlaceArgument.Create();
    private readonly Argument<string?> _range = RangeArgument.Create($"; {InputLines.Help("ranges")}");
    private readonly WordOption _ends = new("--ends", "Which ends of the range count", [.. Conventions.Select(c => c.Word)]);
    private readonly Option<bool> _halves = new("--half-days") { Description = "Count a day of which a half is off as a half; else it counts as one." };
    private readonly AnswerOptions _options =
        new(new(FormatNames.Table, [.. FormatNames.Rows]));

    public Command Create()
    {
        var command = new Command("count", "How many working days a range has; of a union, the days that all of it works.") { _location, _range, _ends.Option, _halves };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var places = PlaceArgument.Parse(context.Almanac.Locations, parse.GetValue(_location));
        var (word, ends, meaning) = Conventions.First(c => c.Word == _ends.Parse(parse));
        var halves = parse.GetValue(_halves);
        var kept = default(WorkCalendar);
        if (parse.GetValue(_range) == InputLines.Name)
        {
            var counts = new InputAnswers<DateRange, CountRow>(host, context.Say, line => DateRange.Parse(line, host.Today), CountAsync);
            await PrintAsync(counts.ReadAsync(cancellation));
            return counts.Code;
        }

        var range = RangeArgument.Parse(host, parse.GetValue(_range));
        var row = await CountAsync(range, cancellation);
        if (context.Format != FormatNames.Table)
        {
            await PrintAsync(new[] { row }.ToAsyncEnumerable());
            return ExitCode.Yes;
        }

        await host.Out.WriteLineAsync(row.Number);
        context.Say($"Working days in {places} from {HolidayAnswers.Iso(range.First)} to {HolidayAnswers.Iso(range.Last)}, {meaning}{(halves ? ", half days counted as halves" : string.Empty)}.");
        return ExitCode.Yes;

        async ValueTask<CountRow> CountAsync(DateRange asked, CancellationToken cancel)
        {
            kept = kept is not null && kept.Range.Contains(asked.First) && kept.Range.Contains(asked.Last)
                ? kept
                : await context.Almanac.WorkCalendarAsync(places, asked, context.Source, cancel);
            context.TellGaps(kept, asked.First, asked.Last);
            return CountRow.Of(asked, halves ? kept.CountDecimal(asked, ends) : kept.Count(asked, ends));
        }

        Task PrintAsync(IAsyncEnumerable<CountRow> rows)
        {
            var answer = new Answer<CountRow>
            {
                Plural = "counts",
                Columns = CountRow.Columns,
                Items = rows,
                Json = static () => CliJson.Relaxed.CountRow,
                Facts = () => [Fact.Of("places", places.Locations.Select(p => p.Code)), Fact.Of("ends", word), Fact.Of("halfDays", halves)],
                HasHeader = false,
            };
            return context.Format == FormatNames.Table ? new TsvFormat().WriteAsync(answer, host.Out, cancellation) : context.PrintAsync(answer);
        }
    }
}
