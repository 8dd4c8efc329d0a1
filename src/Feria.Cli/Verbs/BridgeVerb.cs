using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.WorkDays;

namespace Feria.Cli.Verbs;

/// <summary><c>feria bridge DE-BY 2027 --leave 5</c>: where days of leave make the most days off.</summary>
internal sealed class BridgeVerb(CommandHost host)
{
    // The days off around leave at the ends of a range may lie in the years beside it.
    private const int Margin = 31;

    private readonly Argument<string> _location = PlaceArgument.Create();
    private readonly Argument<string?> _range = RangeArgument.Create();
    private readonly Option<int> _leave = new("--leave") { HelpName = "DAYS", Description = "How many working days are taken; 5 unless given.", DefaultValueFactory = _ => 5 };
    private readonly Option<int> _plans = new("--plans") { HelpName = "N", Description = "How many plans are shown at most; 5 unless given.", DefaultValueFactory = _ => 5 };
    private readonly Option<int?> _stretches = new("--stretches") { HelpName = "N", Description = "Into how many stretches the leave may be split at most; any number unless given." };
    private readonly AnswerOptions _options =
        new(new(FormatNames.Table, [.. FormatNames.Rows]));

    public Command Create()
    {
        var command = new Command("bridge", "The plans of leave that make the most days off.") { _location, _range, _leave, _plans, _stretches };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var places = PlaceArgument.Parse(context.Almanac.Locations, parse.GetValue(_location));
        var range = RangeArgument.Parse(host, parse.GetValue(_range));
        var leave = Within(parse.GetValue(_leave), BridgePlanner.MaximumLeave, "--leave");
        var plans = Within(parse.GetValue(_plans), BridgePlanner.MaximumPlans, "--plans");
        var stretches = parse.GetValue(_stretches) is { } asked ? Within(asked, BridgePlanner.MaximumLeave, "--stretches") : default(int?);
        if (range.Days > BridgePlanner.MaximumRange)
        {
            throw new CommandException(ExitCode.Usage, $"{range} is {range.Days} days; {BridgePlanner.MaximumRange} are planned at most.");
        }

        var calendar = await context.Almanac.WorkCalendarNearAsync(
            places, range.Widen(Margin), range, context.Source, cancellation);
        context.TellGaps(calendar, range.First, range.Last);
        var found = calendar.Plan(range, leave, plans, stretches);
        await context.PrintAsync(new Answer<BridgeRow>
        {
            Plural = "stretches",
            Columns = BridgeRow.Columns,
            Items = BridgeRow.Of(found).ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.BridgeRow,
            Facts = () =>
            [
                Fact.Of("places", places.Locations.Select(p => p.Code)),
                Fact.Of("from", range.First),
                Fact.Of("to", range.Last),
                Fact.Of("leave", leave),
            ],
            Summary = found.Count == 0
                ? $"{places} has fewer than {leave} working days from {range.First:yyyy-MM-dd} to {range.Last:yyyy-MM-dd}."
                : $"{leave} {(leave == 1 ? "day" : "days")} of leave in {places} {(leave == 1 ? "makes" : "make")} at most {found[0].DaysOff} days off, weekends and holidays around them counted.",
        });
        return found.Count == 0 ? ExitCode.No : ExitCode.Yes;
    }

    private static int Within(int number, int maximum, string option) => number >= 1 && number <= maximum
        ? number
        : throw new CommandException(ExitCode.Usage, $"{option} is {number}; 1 to {maximum} is expected.");
}
