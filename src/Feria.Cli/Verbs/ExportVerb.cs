using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs;

/// <summary><c>feria export DE FR --from 2020 --to 2030 --format tsv</c>: tables for other engines.</summary>
internal sealed class ExportVerb(CommandHost host)
{
    private readonly Argument<string[]> _codes = new("CODE")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Places; a country takes its subdivisions along. All places unless given.",
    };

    private readonly Option<string?> _from = YearsOption.Create("--from", "The first year; this year unless given.");
    private readonly Option<string?> _to = YearsOption.Create("--to", "The last year, inclusive; this year, or the first if that is later, unless given.");
    private readonly Option<string[]> _kind = KindOption.Create("all");
    private readonly Option<string?> _table = TableOption.Create();

    private readonly Option<string?> _out = new(ExportOutput.OptionName)
    {
        HelpName = "FILE",
        Description = "A file for the export instead of standard output; it is there as a whole or, after a failure, as it was before.",
    };

    private readonly AnswerOptions _options = new(new(FormatNames.Tsv, FormatNames.Tsv, FormatNames.Csv, FormatNames.Json, FormatNames.Ndjson, FormatNames.Ics, FormatNames.Sql, FormatNames.Parquet));

    public Command Create()
    {
        var command = new Command("export", "The holidays of places over years, or all of their days, as a table for another engine: a row for each place and day.") { _codes, _from, _to, _kind, _table, _out };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var (first, last) = Years(parse);
        var tables = TableOption.Parse(parse.GetValue(_table), context.Format);
        var export = new HolidayExport(context, first, last, KindOption.Parse(host, parse.GetValue(_kind), usual: _ => true));
        var codes = parse.GetValue(_codes) ?? [];
        if (codes.Length == 0)
        {
            context.SayComplaints();
        }

        var places = export.Places(codes);
        var output = new ExportOutput(host, parse.GetValue(_out));
        if (context.Format is FormatNames.Sql or FormatNames.Parquet)
        {
            await new TableExport(context, export, tables.Days, tables.Holidays).WriteAsync(places, output);
        }
        else
        {
            await output.WriteTextAsync(async text =>
            {
                var answer = Answer(export.ReadAsync(places, cancellation), first, last) with { LastFacts = () => TellGaps(export, context) };
                await context.Printer.WriteAsync(answer, text, cancellation);
                return !export.IsEmpty;
            });
        }

        export.TellGaps();
        return export.IsMissingPlaces ? ExitCode.NoData : ExitCode.Yes;
    }

    // What is not known shows only when all places are read.
    private static IReadOnlyList<Fact> TellGaps(HolidayExport export, VerbContext context)
    {
        export.TellGaps();
        return context.GapFacts;
    }

    private (int First, int Last) Years(ParseResult parse)
    {
        var (from, to) = (YearsOption.Year(parse, _from), YearsOption.Year(parse, _to));
        var first = from ?? Math.Min(host.Today.Year, to ?? int.MaxValue);
        var last = to ?? Math.Max(host.Today.Year, first);
        return first <= last ? (first, last) : throw new CommandException(ExitCode.Usage, $"--from {first} is after --to {last}.");
    }

    private static Answer<HolidayRow> Answer(IAsyncEnumerable<HolidayRow> rows, int first, int last) => new()
    {
        Plural = "holidays",
        Columns = HolidayAnswers.ExportColumns,
        Items = rows,
        Json = static () => CliJson.Relaxed.HolidayRow,
        Facts = () => [Fact.Of("from", new DateOnly(first, 1, 1)), Fact.Of("to", new DateOnly(last, 12, 31))],
        Event = HolidayAnswers.Event,
        Title = "Holidays",
    };
}
