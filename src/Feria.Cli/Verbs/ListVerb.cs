using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Cli.Settings;

namespace Feria.Cli.Verbs;

/// <summary><c>feria list GB-SCT 2026</c>, and <c>feria -c UK</c>: the holidays of a place.</summary>
internal sealed class ListVerb(CommandHost host, bool isHidden = false)
{
    private readonly Argument<string> _location = PlaceArgument.Create();
    private readonly Argument<string?> _range = RangeArgument.Create();
    private readonly Option<string[]> _kind = KindOption.Create("public");
    private readonly Option<string?> _language = LanguageOption.Create();
    private readonly AnswerOptions _options = new(new(FormatNames.Table, [.. FormatNames.OfAnswers]));

    public Command Create()
    {
        var command = new Command("list", "The holidays of a place: date, weekday, name, local name, kind, certainty.") { _location, _range };
        AddOptionsTo(command);
        command.SetAction((parse, cancellation) => RunAsync(parse, parse.GetValue(_location), parse.GetValue(_range), cancellation));
        return command;
    }

    /// <summary>The root takes the same options for <c>-c</c>, and need not show them.</summary>
    public void AddOptionsTo(Command command)
    {
        foreach (var option in new Option[] { _kind, _language })
        {
            option.Hidden = isHidden;
            command.Add(option);
        }

        _options.AddTo(command, isHidden);
    }

    public async Task<int> RunAsync(ParseResult parse, string? location, string? range, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var isShown = KindOption.Parse(host, parse.GetValue(_kind), usual: kind => kind.IsDayOff);
        var places = PlaceArgument.Parse(context.Almanac.Locations, location);
        var days = RangeArgument.Parse(host, range);
        var names = new NamesInLanguage(parse.GetValue(_language) ?? host.Settings.Get(SettingKey.Language)?.Value, context.Almanac);

        var (shown, left) = (new List<HolidayRow>(), new List<string>());
        foreach (var place in places.Locations)
        {
            var answer = await context.Almanac.ReadAsync(place, days, context.Source, cancellation);
            shown.AddRange(answer.Holidays.Where(h => isShown(h.Kind)).Select(h => HolidayRow.Of(place, names.Of(place, h))));
            left.AddRange(answer.Holidays.Where(h => !isShown(h.Kind)).Select(h => h.Kind.Name));
            context.TellGaps(place.Code, days, answer.Gaps.Where(g => isShown(g.Kind)));
            context.Explain($"{place} by {answer.Reader}");
        }

        names.Report(context.Say);
        if (left.Count > 0)
        {
            var counts = left.CountBy(k => k).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Value} {c.Key}");
            context.Explain($"left out: {string.Join(", ", counts)}; --kind all shows them");
        }

        if (shown.Count == 0)
        {
            context.Say($"{places} has no such holiday in {days}.");
        }

        await context.PrintAsync(new Answer<HolidayRow>
        {
            Plural = "holidays",
            Columns = HolidayAnswers.ListColumns(isUnion: places.Locations.Count > 1),
            Items = shown.OrderBy(h => h.Date.DayNumber).ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.HolidayRow,
            Facts = () => [Fact.Of("places", places.Locations.Select(p => p.Code)), Fact.Of("from", days.First), Fact.Of("to", days.Last)],
            Event = HolidayAnswers.Event,
            Title = $"Holidays of {string.Join(", ", places.Locations.Select(p => context.Almanac.Locations.Info(p).Name))}",
        });
        return ExitCode.Yes;
    }
}
