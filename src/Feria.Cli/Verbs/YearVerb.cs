using System.CommandLine;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Cli.Screens;
using Feria.Cli.Settings;
using Feria.Dates;
using Feria.Text;

namespace Feria.Cli.Verbs;

/// <summary><c>feria year FR 2026</c>: twelve months drawn.</summary>
internal sealed class YearVerb(CommandHost host)
{
    private const string ByLocale = "locale";

    private readonly Argument<string> _location = PlaceArgument.Create();
    private readonly Argument<string?> _year = new("YEAR") { Arity = ArgumentArity.ZeroOrOne, Description = "A year; this one unless given." };
    private readonly WordOption _weekStart = new("--week-start", "The first day of a week; locale asks LC_ALL, LC_TIME and LANG", ByLocale, "monday", "sunday", "saturday");
    private readonly AnswerOptions _options = new(new(FormatNames.Table, FormatNames.Table));

    public Command Create()
    {
        var command = new Command("year", "A year as twelve months, its days off marked by symbol and colour.") { _location, _year, _weekStart.Option };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var places = PlaceArgument.Parse(context.Almanac.Locations, parse.GetValue(_location));
        var range = RangeArgument.Parse(host, parse.GetValue(_year));
        if (range != DateRange.OfYear(range.First.Year))
        {
            throw new CommandException(ExitCode.Usage, $"{Quoted.Of(parse.GetValue(_year))} is {range}; a year is expected, for instance {range.First.Year:0000}.");
        }

        var calendar = await context.Almanac.WorkCalendarAsync(places, range, context.Source, cancellation);
        context.TellGaps(calendar, range.First, range.Last);
        var lines = YearScreen.Of(places.ToString(), calendar, range.First.Year, FirstDay(parse), host.IsTerminal ? host.Width() : 80);
        await ScreenWriter.WriteAsync(host, parse.GetValue(_options.NoColour), lines);
        return ExitCode.Yes;
    }

    private DayOfWeek FirstDay(ParseResult parse)
    {
        var word = _weekStart.Parse(parse, host.Settings.Get(SettingKey.WeekStart)?.Value);
        return word == ByLocale
            ? WeekStart.Of(host.Variable("LC_ALL") ?? host.Variable("LC_TIME") ?? host.Variable("LANG"))
            : Enum.Parse<DayOfWeek>(word, ignoreCase: true);
    }
}
