using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Holidays;
using Feria.Text;

namespace Feria.Cli.Verbs;

/// <summary><c>feria verify UK --against web</c>: what two sources of one place say differently; how a change of law is noticed.</summary>
internal sealed class VerifyVerb(CommandHost host)
{
    private readonly Argument<string> _location = PlaceArgument.Create();
    private readonly Argument<string?> _range = RangeArgument.Create();
    private readonly Option<string> _against = new("--against") { HelpName = "NAME", Description = "The other source: a reader's label, or built-in.", Required = true };
    private readonly AnswerOptions _options =
        new(new(FormatNames.Table, [.. FormatNames.Rows]));

    public Command Create()
    {
        var command = new Command("verify", "Compares the public holidays of two sources of a place: exit code 0 if they agree, 1 if not.") { _location, _range, _against };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var place = PlaceArgument.ParseOne(context.Almanac.Locations, parse.GetValue(_location));
        var range = RangeArgument.Parse(host, parse.GetValue(_range));
        var against = parse.GetValue(_against)!;

        // Against the built-in data stands what answers otherwise: a drop-in reader without a label has no other name.
        var source = context.Source ?? (against == Almanac.BuiltInSource ? null : Almanac.BuiltInSource);
        RefuseSame(against, isSame: source == against);
        var ours = await context.Almanac.ReadAsync(place, range, source, cancellation);
        var theirs = await context.Almanac.ReadAsync(place, range, against, cancellation);
        RefuseSame(against, isSame: source is null && ours.Reader == theirs.Reader);
        context.TellGaps(place.Code, range, ours.Gaps.Concat(theirs.Gaps).Where(g => g.Kind.IsDayOff));
        var (ourName, theirName) = (source is null ? ours.Reader : Name(source, ours, context.Almanac), Name(against, theirs, context.Almanac));
        var differences = HolidayDifference.ByDate(ours.Holidays.Where(h => h.Kind.IsDayOff), theirs.Holidays.Where(h => h.Kind.IsDayOff))
            .Where(d => d.Change != HolidayChange.Same).Select(DifferenceRow.Of).ToList();
        await context.PrintAsync(new Answer<DifferenceRow>
        {
            Plural = "differences",
            Columns = DifferenceRow.Columns(ourName, theirName),
            Items = differences.ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.DifferenceRow,
            Facts = () => [Fact.Of("place", place.Code), Fact.Of("from", range.First), Fact.Of("to", range.Last), Fact.Of("source", ourName), Fact.Of("against", theirName)],
            Summary = differences.Count == 0
                ? $"{ourName} and {theirName} agree on the {Count(ours)} of {place} from {range.First:yyyy-MM-dd} to {range.Last:yyyy-MM-dd}."
                : $"{ourName} and {theirName} differ on {differences.Count} {(differences.Count == 1 ? "day" : "days")} of {place} from {range.First:yyyy-MM-dd} to {range.Last:yyyy-MM-dd}.",
        });
        return differences.Count == 0 ? ExitCode.Yes : ExitCode.No;
    }

    private static void RefuseSame(string name, bool isSame)
    {
        if (isSame)
        {
            throw new CommandException(ExitCode.Usage, $"Both sources are {Quoted.Of(name)}; --source or --against has to name another, for instance a reader's label.");
        }
    }

    // Packs and rules files are asked for as the built-in data are, and are not called so.
    private static string Name(string source, Readers.HolidayAnswer answer, Almanac almanac) =>
        source == Almanac.BuiltInSource && !almanac.IsBuiltIn(answer.Location) ? answer.Reader : source;

    private static string Count(Readers.HolidayAnswer answer)
    {
        var count = answer.Holidays.Where(h => h.Kind.IsDayOff).DistinctBy(h => h.Date).Count();
        return $"{count} public {(count == 1 ? "holiday" : "holidays")}";
    }
}
