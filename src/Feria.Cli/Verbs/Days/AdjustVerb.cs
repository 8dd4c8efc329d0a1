using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Hosting;
using Feria.Dates;
using Feria.Locations;
using Feria.WorkDays;

namespace Feria.Cli.Verbs.Days;

/// <summary><c>feria adjust DE 2026-05-31 --roll modified-following</c>: where a day goes by a convention if it is not worked.</summary>
internal sealed class AdjustVerb(CommandHost host) : DateVerb(host)
{
    // No month is longer, and nowhere so many days in a row are off.
    private const int Margin = 31;

    private static readonly (string Word, RollConvention Convention)[] Conventions =
    [
        ("following", RollConvention.Following),
        ("modified-following", RollConvention.ModifiedFollowing),
        ("preceding", RollConvention.Preceding),
        ("modified-preceding", RollConvention.ModifiedPreceding),
        ("half-month-modified-following", RollConvention.HalfMonthModifiedFollowing),
        ("nearest", RollConvention.Nearest),
        ("unadjusted", RollConvention.Unadjusted),
    ];

    private readonly WordOption _roll = new("--roll", "Where a day goes that is not worked", [.. Conventions.Select(c => c.Word)]);

    protected override Command Describe() => new("adjust", "The day itself if it is worked, else the working day that a convention moves it to.") { _roll.Option };

    protected override Func<DateOnly, CancellationToken, ValueTask<DateOnly>> Answer(VerbContext context, LocationSet places)
    {
        var convention = Conventions.First(c => c.Word == _roll.Parse(context.Parse)).Convention;
        var calendars = new CalendarsByReach(
            (calendar, date) => new DateRange(date, date).Widen(Margin) is var near && calendar.Range.Contains(near.First) && calendar.Range.Contains(near.Last),
            (date, cancellation) => context.Almanac.WorkCalendarNearAsync(places, new DateRange(date, date).Widen(Margin), new(date, date), context.Source, cancellation));
        return async (date, cancellation) =>
        {
            var calendar = await calendars.AroundAsync(date, cancellation);
            var result = calendar.Adjust(date, convention);
            context.TellGaps(calendar, date, result);
            return result;
        };
    }

    protected override string Sentence(VerbContext context, LocationSet places, DayResultRow row) => row.Date == row.Result
        ? $"{Long(row.Date)} stays, by {_roll.Parse(context.Parse)} in {places}."
        : $"{Long(row.Date)} goes to {Long(row.Result)}, by {_roll.Parse(context.Parse)} in {places}.";

    protected override IEnumerable<Fact> Facts(VerbContext context) => [Fact.Of("roll", _roll.Parse(context.Parse))];
}
