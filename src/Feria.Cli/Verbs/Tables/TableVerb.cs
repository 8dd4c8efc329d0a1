using Feria.Cli.Failures;
using Feria.DuckDB.Tables;
using Feria.DuckDB.Tables.Expressions;
using Feria.Text;

namespace Feria.Cli.Verbs.Tables;

/// <summary>Carries a table through. Only this class and what it calls need the library of tables, which is large.</summary>
internal static class TableVerb
{
    public static async Task<ApplyOutcome> RunAsync(VerbContext context, ApplyWords words)
    {
        var columns = words.Columns.Select(c => ExpressionParser.Parse(c)).Select(p => p.TryGetValue(out var column) ? column : throw CommandException.From(p.Error!)).ToList();
        var input = TablePaths.Input(words.File);
        var format = InputFormat(words);
        var output = words.Out is null ? null : TablePaths.Output(words.Out, "--out");
        var bad = words.Bad is null ? null : TablePaths.Output(words.Bad, "--bad");
        TablePaths.RefuseSame(("FILE", input), ("--out", output), ("--bad", bad));
        var folder = Directory.CreateTempSubdirectory("feria-");
        using var outDraft = new Draft(output ?? Path.Combine(folder.FullName, "out"));
        using var badDraft = bad is null ? null : new Draft(bad);
        try
        {
            var job = new TableJob
            {
                Input = input,
                InputFormat = format,
                Output = outDraft.Path,
                OutputFormat = (words.Out is null ? null : TableFormats.OfFile(words.Out)) ?? TableFormats.Find(words.Format)!.Value,
                Columns = columns,
                BadRows = badDraft?.Path,
                TemporaryFolder = folder.FullName,
                Almanac = context.Almanac,
                Source = context.Source,
                Today = context.Host.Today,
            };
            var outcome = await RunAsync(job, context);
            badDraft?.Keep();
            outDraft.Keep();
            if (output is null)
            {
                await PrintAsync(Path.Combine(folder.FullName, "out"), context);
            }

            return new(format.IsText() ? "line" : "row", outcome.Rows, outcome.BadRows, outcome.First);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TableOutcome> RunAsync(TableJob job, VerbContext context)
    {
        using var run = new TableRun(job, context.Cancellation);
        var result = await TableProgress.ShowAsync(context.Host, () => run.Fraction, Task.Run(run.Run));
        return result.TryGetValue(out var outcome) ? outcome : throw CommandException.From(result.Error!);
    }

    private static TableFormat InputFormat(ApplyWords words)
    {
        if (words.InputFormat is { } name)
        {
            return TableFormats.Find(name)
                ?? throw CommandException.From(new($"'{name}' is no format of tables; {string.Join(", ", TableFormats.All)} are.") { Suggestions = EditDistance.Nearest(name, TableFormats.All) });
        }

        return TableFormats.OfFile(words.File)
            ?? throw new CommandException(ExitCode.Usage, $"What '{words.File}' is does not show in its ending; --input-format {string.Join('|', TableFormats.All)} says it.");
    }

    private static async Task PrintAsync(string path, VerbContext context)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[64 * 1024];
        int read;
        while ((read = await reader.ReadAsync(buffer, context.Cancellation)) > 0)
        {
            await context.Host.Out.WriteAsync(buffer.AsMemory(0, read), context.Cancellation);
        }

        // What is to be said of bad rows comes behind the good ones, also where both go to one place.
        await context.Host.Out.FlushAsync(context.Cancellation);
    }
}
