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
    private readonly AnswerOptions _options = new(new(FormatNames.Tsv, FormatNames.Tsv, FormatNames.Csv, FormatNames.Json, FormatNames.Ndjson, FormatNames.Ics));

    public Command Create()
    {
        var command = new Command("export", "The holidays of places over years, as a table for another engine: a row for each place and day.") { _codes, _from, _to, _kind };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var (from, to) = (YearsOption.Year(parse, _from), YearsOption.Year(parse, _to));
        var first = from ?? Math.Min(host.Today.Year, to ?? int.MaxValue);
        var last = to ?? Math.Max(host.Today.Year, first);
        if (last < first)
        {
            throw new CommandException(ExitCode.Usage, $"--from {first} is after --to {last}.");
        }

        var export = new HolidayExport(context, first, last, KindOption.Parse(parse.GetValue(_kind), usual: _ => true));
        var codes = parse.GetValue(_codes) ?? [];
        if (codes.Length == 0)
        {
            context.SayComplaints();
        }

        var places = export.Places(codes);
        await context.PrintAsync(new Answer<HolidayRow>
        {
            Plural = "holidays",
            Columns = HolidayAnswers.ExportColumns,
            Items = export.ReadAsync(places, cancellation),
            Json = static () => CliJson.Relaxed.HolidayRow,
            Facts = () => [Fact.Of("from", new DateOnly(first, 1, 1)), Fact.Of("to", new DateOnly(last, 12, 31))],
            Event = HolidayAnswers.Event,
            Title = "Holidays",
        });
        return export.IsMissingPlaces ? ExitCode.NoData : ExitCode.Yes;
    }
}
