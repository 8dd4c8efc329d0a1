using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Cli.Verbs.Plugins;
using Feria.Dates;
using Feria.Plugins;
using Feria.Readers;
using Feria.WorkDays;

namespace Feria.Cli.Verbs;

/// <summary>What a verb that is being carried out has at hand. The almanac is made when it is first asked for.</summary>
internal sealed class VerbContext(CommandHost host, ParseResult parse, AnswerOptions options, CancellationToken cancellation)
{
    private readonly List<GapRow> _gaps = [];
    private readonly HashSet<string> _toldOf = [];
    private Almanac? _almanac;

    public CommandHost Host { get; } = host;

    public ParseResult Parse { get; } = parse;

    public CancellationToken Cancellation { get; } = cancellation;

    public string? Source { get; } = options.SourceOf(parse, host);

    public string Format { get; } = options.Format.Parse(parse, host);

    public bool IsVerbose { get; } = parse.GetValue(options.Verbose);

    public Almanac Almanac => _almanac ??= AlmanacSetup.Create(Host, Plugins, options.RulesOf(Parse, Host), options.Pack.Of(Parse, Host));

    private PluginPackage? Plugins { get; } = options.PluginsOf(parse, host) is { } folder ? AlmanacSetup.Open(folder) : null;

    public IAnswerFormat Printer => AnswerFormats.Create(Format, Host, Parse.GetValue(options.NoColour));

    /// <summary>Gets what JSON says of the gaps that were told so far; nothing where there are none.</summary>
    public IReadOnlyList<Fact> GapFacts => _gaps.Count == 0 ? [] : [Fact.Of("gaps", _gaps)];

    /// <summary>Prints an answer; JSON says of the gaps that were told before, if any were.</summary>
    public Task PrintAsync<T>(Answer<T> answer) => Printer.WriteAsync(
        answer with { Facts = () => [.. answer.Facts(), .. GapFacts] }, Host.Out, Cancellation);

    /// <summary>Says on standard error what an answer for a time lacks because nobody knows it: a line a place, once.</summary>
    public void TellGaps(string place, DateRange range, IEnumerable<CoverageGap> gaps) => TellGaps(place, [range], gaps);

    /// <summary>Says of an answer for several times what it lacks, as above.</summary>
    public void TellGaps(string place, IReadOnlyList<DateRange> ranges, IEnumerable<CoverageGap> gaps)
    {
        var concerned = gaps.Where(g => ranges.Any(g.Concerns)).Distinct().ToList();
        if (concerned.Count > 0 && _toldOf.Add(place))
        {
            _gaps.AddRange(concerned.Select(g => GapRow.Of(place, g)).Distinct());
            Say(GapReport.Line(place, ranges, concerned));
        }
    }

    /// <summary>Says on standard error which days off a calendar lacks in a time, as above.</summary>
    public void TellGaps(WorkCalendar calendar, DateOnly from, DateOnly to)
    {
        foreach (var gaps in calendar.Gaps.GroupBy(g => g.Calendar, g => g.Gap, StringComparer.Ordinal))
        {
            TellGaps(gaps.Key, from <= to ? new DateRange(from, to) : new(to, from), gaps);
        }
    }

    /// <summary>Says something on standard error.</summary>
    public void Say(string message) => FailureReport.Say(Host, message);

    /// <summary>Says what is wrong with any plug-in, for an answer about all places; the reader of one place says so when it is asked.</summary>
    public void SayComplaints() => FailureReport.SayLines(Host, (Plugins?.Statuses() ?? []).SelectMany(PluginComplaints.Of));

    /// <summary>Says something on standard error to those who want to know more.</summary>
    public void Explain(string message)
    {
        if (IsVerbose)
        {
            Say(message);
        }
    }
}
