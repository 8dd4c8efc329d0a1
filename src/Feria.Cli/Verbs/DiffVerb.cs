using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Dates;
using Feria.Holidays;
using Feria.Text;

namespace Feria.Cli.Verbs;

/// <summary><c>feria diff DE 2025 2026</c>: which holidays a year has that another has not, and which moved.</summary>
internal sealed class DiffVerb(CommandHost host)
{
    private readonly Argument<string> _location = PlaceArgument.Create();
    private readonly Argument<string> _first = new("YEAR") { Description = "A year." };
    private readonly Argument<string> _second = new("OTHER") { Description = "The year to compare it with." };
    private readonly Option<bool> _all = new("--all") { Description = "Holidays that fall on the same day of both years, too." };
    private readonly Option<string[]> _kinds = KindOption.Create("public");
    private readonly AnswerOptions _options =
        new(new(FormatNames.Table, [.. FormatNames.Rows]));

    public Command Create()
    {
        var command = new Command("diff", "What differs between the holidays of two years of a place: new, gone, moved.") { _location, _first, _second, _all, _kinds };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var place = PlaceArgument.ParseOne(context.Almanac.Locations, parse.GetValue(_location));
        var (first, second) = (ParseYear(parse.GetValue(_first)), ParseYear(parse.GetValue(_second)));
        var isAsked = KindOption.Parse(host, parse.GetValue(_kinds), kind => kind.IsDayOff);
        var before = await context.Almanac.ReadAsync(place, first, context.Source, cancellation);
        var after = await context.Almanac.ReadAsync(place, second, context.Source, cancellation);
        context.TellGaps(place.Code, [first, second], before.Gaps.Concat(after.Gaps).Where(g => isAsked(g.Kind)));
        var all = HolidayDifference.ByRule(before.Holidays.Where(h => isAsked(h.Kind)), after.Holidays.Where(h => isAsked(h.Kind)));
        var shown = all.Where(d => parse.GetValue(_all) || d.Change != HolidayChange.Same).Select(DifferenceRow.Of).ToList();
        await context.PrintAsync(new Answer<DifferenceRow>
        {
            Plural = "differences",
            Columns = DifferenceRow.Columns($"{first.First.Year:0000}", second.First.Year == first.First.Year ? $"{second.First.Year:0000}-again" : $"{second.First.Year:0000}"),
            Items = shown.ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.DifferenceRow,
            Facts = () => [Fact.Of("place", place.Code), Fact.Of("first", first.First.Year), Fact.Of("second", second.First.Year)],
            Summary = $"{all.Count(d => d.Change == HolidayChange.Same)} of {all.Count} holidays of {place} fall on the same day of both years.",
        });
        return ExitCode.Yes;
    }

    private DateRange ParseYear(string? text)
    {
        var range = RangeArgument.Parse(host, text);
        return range == DateRange.OfYear(range.First.Year) ? range : throw new CommandException(ExitCode.Usage, $"{Quoted.Of(text)} is {range}; a year is expected, for instance {range.First.Year:0000}.");
    }
}
