using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Dates;
using Feria.Rules.Evaluation;
using Feria.Rules.Language;
using Feria.Rules;
using Feria.Text;

namespace Feria.Cli.Verbs;

/// <summary><c>feria explain-rule "first monday of May since 1978"</c>: the dates that a rule of a rules file would give.</summary>
internal sealed class ExplainRuleVerb(CommandHost host)
{
    private const int UsualYears = 10;

    private readonly Argument<string> _phrase = new("PHRASE")
    {
        Description = "A date as behind 'on:' in a rules file; then, as needed, 'since 1978', 'until 2001-06-30', 'in even years', "
            + "'every 4 years from 1957', 'when on sunday', 'shifts CLAUSES', 'observed CLAUSES'.",
    };

    private readonly Argument<string?> _range = new("RANGE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "Years, dates or two of them as FROM..TO, both ends included; this year and the nine after it unless given.",
    };

    private readonly Option<string> _weekend = new("--weekend")
    {
        HelpName = "DAYS",
        Description = "The weekend that 'weekend' and 'working day' mean.",
        DefaultValueFactory = _ => "saturday, sunday",
    };

    private readonly FormatOption _format = new(FormatNames.Table, [.. FormatNames.Rows]);

    private static IReadOnlyList<Column<RuleDayRow>> Columns { get; } =
    [
        new("date", d => HolidayAnswers.Iso(d.Date)),
        new("weekday", d => d.Weekday),
        new("observed-for", d => HolidayAnswers.Iso(d.ObservedFor)) { HidesEmpty = true },
        new("certainty", d => d.Certainty),
    ];

    public Command Create()
    {
        var command = new Command("explain-rule", "The dates that a rule of the rules language gives.") { _phrase, _range, _weekend, _format.Option };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var format = _format.Parse(parse, host);
        var phrase = parse.GetValue(_phrase) ?? string.Empty;
        var text = parse.GetValue(_range);
        var range = text is null
            ? new DateRange(new(host.Today.Year, 1, 1), new(Math.Min(9999, host.Today.Year + UsualYears - 1), 12, 31))
            : RangeArgument.Parse(host, text);
        var rule = Read(phrase, RulePhrase.Parse);
        var weekend = Read(parse.GetValue(_weekend) ?? string.Empty, WeekdaysPhrase.ParseList);
        var days = Days(rule, weekend, range);
        var answer = new Answer<RuleDayRow>
        {
            Plural = "days",
            Columns = Columns,
            Items = days.ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.RuleDayRow,
            Facts = () => [Fact.Of("rule", phrase), Fact.Of("from", range.First), Fact.Of("to", range.Last)],
            Heading = days.Count == 0 ? $"{Quoted.Of(phrase)} gives no day from {range.First:yyyy-MM-dd} to {range.Last:yyyy-MM-dd}." : null,
        };
        await AnswerFormats.Create(format, host, noColour: true).WriteAsync(answer, host.Out, cancellation);
        return ExitCode.Yes;
    }

    private static List<RuleDayRow> Days(RuleVariant rule, WeekdaySet weekend, DateRange range)
    {
        var (first, last) = (Calendars.Computus.FirstYear, Calendars.Computus.LastYear);
        if (range.First.Year < first || range.Last.Year > last)
        {
            throw new CommandException(ExitCode.NoData, $"Rules are reckoned for {first} to {last}; {range} is not within those years.");
        }

        var place = new PlaceRules
        {
            Code = "XX",
            Name = rule.Name,
            Languages = ["en"],
            Weekends = [new(0, weekend)],
            FirstYear = first,
            LastYear = last,
            Variants = [rule],
        };
        return [.. RuleEvaluator.Evaluate(place, 0, range.First.Year, range.Last.Year)
            .Where(h => range.Contains(h.Date))
            .Select(h => new RuleDayRow(h.Date, h.Date.DayOfWeek.ToString(), h.ObservedFor, CertaintyWord.Of(h.Certainty)))];
    }

    private static T Read<T>(string phrase, Func<string, T> parse)
    {
        try
        {
            return parse(phrase);
        }
        catch (PhraseException e)
        {
            throw new CommandException(ExitCode.Usage, $"{Quoted.Of(phrase)}, character {e.Offset + 1}: {(e.Message[^1] is '?' or '.' ? e.Message : $"{e.Message}.")}");
        }
    }
}
