using System.CommandLine;
using System.Globalization;
using Feria.Cli.Arguments;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs.Tables;

/// <summary><c>feria apply orders.csv --add-column "due = add(created, 10, DE-BY)" --out due.csv</c>: columns of days for a table of any length.</summary>
internal sealed class ApplyVerb(CommandHost host)
{
    // With fewer it is the start that takes the time.
    private const int RowsWorthARate = 100_000;

    private readonly Argument<string> _file = new("FILE") { Description = "A table: CSV or TSV in UTF-8 with a header line, or Parquet." };

    private readonly Option<string[]> _columns = new("--add-column")
    {
        HelpName = "NAME = VERB(…)",
        Description = "A column to add, for instance \"due = add(created, 10, DE-BY)\"; again for more, and each may use those before it. The verbs: "
            + "add(date, number, place), count(date, date, place, [both|first|last|none]), check(date, place), next(date, place), previous(date, place), "
            + "adjust(date, convention, place), name(date, place). An argument is a column, a date, a number, a place, or another verb.",
        Required = true,
    };

    private readonly Option<string?> _out = new("--out")
    {
        HelpName = "FILE",
        Description = "Where the table goes; its format by its ending: .csv, .tsv, .parquet. A file that is there is replaced when all is done. Standard output unless given.",
    };

    private readonly Option<string?> _bad = new("--bad")
    {
        HelpName = "FILE",
        Description = "Where the rows go that cannot be answered, as CSV: line, reason, and the row. Else the first of them are said on standard error.",
    };

    private readonly Option<string?> _inputFormat = new("--input-format") { HelpName = "csv|tsv|parquet", Description = "What the file is; by its ending unless given." };

    private readonly AnswerOptions _options = new(new(FormatNames.Csv, FormatNames.Csv, FormatNames.Tsv));

    public Command Create()
    {
        var command = new Command("apply", "Add columns of days to a table of any length: exit code 0 if every row was answered, 1 if not.") { _file, _columns, _out, _bad, _inputFormat };
        _options.AddTo(command);
        command.SetAction((parse, cancellation) => FullCommand.IsHere ? RunAsync(parse, cancellation) : throw new FullCommandNeededException());
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var started = host.Time.GetTimestamp();
        var outcome = await TableVerb.RunAsync(
            context,
            new(parse.GetValue(_file)!, parse.GetValue(_inputFormat), parse.GetValue(_out), context.Format, parse.GetValue(_bad), parse.GetValue(_columns)!));
        foreach (var row in parse.GetValue(_bad) is null ? outcome.First : [])
        {
            context.Say($"{outcome.RowWord} {row.Line}: {row.Reason}");
        }

        if (outcome.BadRows > outcome.First.Count && parse.GetValue(_bad) is null)
        {
            context.Say($"Those are the first {outcome.First.Count}; --bad FILE keeps all of them.");
        }

        context.Say(Summary(outcome, host.Time.GetElapsedTime(started)));
        return outcome.BadRows == 0 ? ExitCode.Yes : ExitCode.No;
    }

    private static string Summary(ApplyOutcome outcome, TimeSpan elapsed)
    {
        var rows = outcome.Rows + outcome.BadRows;
        var rate = rows < RowsWorthARate ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {rows / elapsed.TotalSeconds:N0} rows a second");
        return string.Create(CultureInfo.InvariantCulture, $"{outcome.Rows:N0} rows written, {outcome.BadRows:N0} bad{rate}.");
    }
}
