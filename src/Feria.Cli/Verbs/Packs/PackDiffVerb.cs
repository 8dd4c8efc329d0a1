using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Hosting;
using Feria.Cli.Verbs.Plugins;
using Feria.Packs;

namespace Feria.Cli.Verbs.Packs;

/// <summary><c>feria pack diff built-in newer.pack</c>: the days that change between two packs.</summary>
internal sealed class PackDiffVerb(CommandHost host)
{
    private readonly Argument<string> _before = new("BEFORE") { Description = $"The older pack's file, or {PackArgument.BuiltIn} for the one in this program." };
    private readonly Argument<string> _after = new("AFTER") { Description = $"The newer pack's file, or {PackArgument.BuiltIn}." };
    private readonly YearsOption _years = new(host.Today.Year - 10, host.Today.Year + 10);
    private readonly PluginAnswerOptions _answers = new(host);

    private static IReadOnlyList<Column<DayChangeRow>> Columns { get; } =
    [
        new("change", c => c.Change),
        new("date", c => c.Date is { } date ? HolidayAnswers.Iso(date) : null),
        new("weekday", c => c.Weekday),
        new("place", c => c.Place),
        new("name", c => c.Name),
        new("kind", c => c.Kind),
        new("certainty", c => c.Certainty),
        new("observed-for", c => c.ObservedFor is { } date ? HolidayAnswers.Iso(date) : null) { HidesEmpty = true },
        new("rule", c => c.Rule, ColumnReaders.Programs),
    ];

    public Command Create()
    {
        var command = new Command("diff", "The days that change between two packs, however their rules say it: exit code 0 if none do, 1 if some do.") { _before, _after };
        _years.AddTo(command);
        _answers.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var (first, last) = _years.Parse(parse);
        var changes = PackComparison.Between(PackArgument.Open(parse.GetValue(_before)), PackArgument.Open(parse.GetValue(_after)), first, last).ToList();
        await _answers.PrintAsync(
            parse,
            new Answer<DayChangeRow>
            {
                Plural = "changes",
                Columns = Columns,
                Items = changes.Select(DayChangeRow.Of).ToAsyncEnumerable(),
                Json = static () => CliJson.Relaxed.DayChangeRow,
                Facts = () => [Fact.Of("from", new DateOnly(first, 1, 1)), Fact.Of("to", new DateOnly(last, 12, 31))],
                Summary = FormattableString.Invariant($"{changes.Count} {(changes.Count == 1 ? "change" : "changes")} from {first} to {last}."),
            },
            cancellation);
        return changes.Count == 0 ? ExitCode.Yes : ExitCode.No;
    }
}
