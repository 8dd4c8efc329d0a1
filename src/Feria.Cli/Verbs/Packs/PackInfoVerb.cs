using System.CommandLine;
using System.Globalization;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Hosting;
using Feria.Cli.Verbs.Plugins;
using Feria.Packs;

namespace Feria.Cli.Verbs.Packs;

/// <summary><c>feria pack info</c>: what a pack is; with <c>--coverage</c>, what it has of each place.</summary>
internal sealed class PackInfoVerb(CommandHost host)
{
    private readonly Argument<string?> _file = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = $"The pack's file; the one in this program unless given, or by the word {PackArgument.BuiltIn}.",
    };

    private readonly Option<bool> _coverage = new("--coverage")
    {
        Description = "Of each place its rules, the rows of its tables, the share of public days that tables give, years, languages and sources.",
    };

    private readonly YearsOption _years = new(first: 1950, last: 2040);
    private readonly PluginAnswerOptions _answers = new(host);

    private static IReadOnlyList<Column<PackRow>> Columns { get; } =
    [
        new("version", p => p.Version),
        new("places", p => Text(p.Places)),
        new("bytes", p => Text(p.Bytes)),
        new("sha256", p => p.Sha256),
    ];

    private static IReadOnlyList<Column<CoverageRow>> CoverageColumns { get; } =
    [
        new("code", c => c.Code),
        new("name", c => c.Name),
        new("parts", c => Text(c.Parts)),
        new("rules", c => Text(c.Rules)),
        new("table-rows", c => Text(c.TableRows)),
        new("tabled-share", c => c.TabledShare.ToString("P1", CultureInfo.InvariantCulture), ColumnReaders.People),
        new("public-days", c => Text(c.PublicDays), ColumnReaders.Programs),
        new("tabled-days", c => Text(c.TabledDays), ColumnReaders.Programs),
        new("first-year", c => Text(c.FirstYear)),
        new("last-year", c => Text(c.LastYear)),
        new("languages", c => string.Join(' ', c.Languages)),
        new("source-count", c => Text(c.Sources.Count), ColumnReaders.People),
        new("sources", c => string.Join(" | ", c.Sources), ColumnReaders.Programs),
    ];

    public Command Create()
    {
        var command = new Command("info", "A data pack's version, size and sum, or what it has of each place.") { _file, _coverage };
        _years.AddTo(command);
        _answers.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Task RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var (first, last) = _years.Parse(parse);
        var pack = PackArgument.Open(parse.GetValue(_file));
        return parse.GetValue(_coverage)
            ? _answers.PrintAsync(
                parse,
                new Answer<CoverageRow>
                {
                    Plural = "places",
                    Columns = CoverageColumns,
                    Items = CoverageReport.Of(pack, first, last).Select(CoverageRow.Of).ToAsyncEnumerable(),
                    Json = static () => CliJson.Relaxed.CoverageRow,
                    Facts = () => [Fact.Of("version", pack.Version), Fact.Of("from", new DateOnly(first, 1, 1)), Fact.Of("to", new DateOnly(last, 12, 31))],
                },
                cancellation)
            : _answers.PrintAsync(
                parse,
                new Answer<PackRow>
                {
                    Plural = "packs",
                    Columns = Columns,
                    Items = new[] { new PackRow(pack.Version, pack.Codes.Count, pack.Length, pack.Sha256()) }.ToAsyncEnumerable(),
                    Json = static () => CliJson.Relaxed.PackRow,
                },
                cancellation);
    }
}
