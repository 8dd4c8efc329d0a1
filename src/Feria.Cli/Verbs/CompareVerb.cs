using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Dates;
using Feria.Locations;
using Feria.Text;
using Feria.WorkDays;

namespace Feria.Cli.Verbs;

/// <summary><c>feria compare DE PL CZ 2026-05</c>: who is off when, and how many days all work.</summary>
internal sealed class CompareVerb(CommandHost host)
{
    private const int MostPlaces = 20;

    private readonly Argument<string[]> _words = new("LOCATION")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Two places or more, each a code, an alias or a name; and a year, a month, a date or FROM..TO, this year unless given.",
    };

    private readonly Option<bool> _weekends = new("--weekends") { Description = "Days that are off everywhere for the weekend alone, too." };
    private readonly AnswerOptions _options =
        new(new(FormatNames.Table, [.. FormatNames.Rows]));

    public Command Create()
    {
        var command = new Command("compare", "Who is off when, and how many days all work.") { _words, _weekends };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var words = parse.GetValue(_words) ?? [];
        var times = words.Where(IsTime).ToList();
        if (times.Count > 1)
        {
            throw new CommandException(ExitCode.Usage, $"{Quoted.Of(times[0])} and {Quoted.Of(times[1])} are two times; one is wanted, or both ends of one as FROM..TO. 'feria diff' compares two years.");
        }

        var range = RangeArgument.Parse(host, times.Count == 0 ? null : times[0]);
        var places = words.Where(w => !IsTime(w)).Select(w => PlaceArgument.Parse(context.Almanac.Locations, w)).SelectMany(s => s.Locations).Distinct().ToList();
        if (places.Count is < 2 or > MostPlaces)
        {
            throw new CommandException(ExitCode.Usage, $"{places.Count} {(places.Count == 1 ? "place is" : "places are")} named; 2 to {MostPlaces} can be compared, for instance feria compare DE FR 2026-05.");
        }

        var calendars = new List<(Location Place, WorkCalendar Calendar)>();
        foreach (var place in places)
        {
            calendars.Add((place, await context.Almanac.WorkCalendarAsync(new(place), range, context.Source, cancellation)));
            context.TellGaps(calendars[^1].Calendar, range.First, range.Last);
        }

        var union = calendars.Select(c => c.Calendar).Aggregate((a, b) => a.Union(b));
        var together = union.Count(range, CountedEnds.Both);
        await context.PrintAsync(new Answer<CompareRow>
        {
            Plural = "days",
            Columns = CompareRow.Columns(places.Select(p => p.Code)),
            Items = Rows(calendars, range, parse.GetValue(_weekends)).ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.CompareRow,
            Facts = () =>
            [
                Fact.Of("places", places.Select(p => p.Code)),
                Fact.Of("from", range.First),
                Fact.Of("to", range.Last),
                Fact.Of("allWork", together),
            ],
            Summary = $"All work on {together} of {range.Days} days from {range.First:yyyy-MM-dd} to {range.Last:yyyy-MM-dd}, both ends included.",
        });
        return ExitCode.Yes;
    }

    private bool IsTime(string word) => DateRange.Parse(word, host.Today).IsSuccess;

    private static IEnumerable<CompareRow> Rows(List<(Location Place, WorkCalendar Calendar)> calendars, DateRange range, bool withWeekends)
    {
        for (var i = 0; i < range.Days; i++)
        {
            var date = range.First.AddDays(i);
            var off = calendars.Select(c => (c.Place, Day: c.Calendar.Explain(date))).Where(d => !d.Day.IsWorkingDay).ToList();
            var isWeekendAlone = off.Count == calendars.Count && off.TrueForAll(d => d.Day.Reasons.All(r => r.Holiday is null || !r.IsOff));
            if (off.Count > 0 && (withWeekends || !isWeekendAlone))
            {
                yield return new(date, date.DayOfWeek.ToString(), off.ToDictionary(d => d.Place.Code, d => Why(d.Day), StringComparer.Ordinal));
            }
        }
    }

    private static string Why(DayExplanation day) =>
        string.Join(", ", day.Reasons.Where(r => r.IsOff).OrderBy(r => r.Holiday is null).Select(r => r.Holiday?.Name ?? "weekend").Distinct());
}
