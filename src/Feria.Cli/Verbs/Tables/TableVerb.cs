using Feria.Cli.Failures;
using Feria.Cli.Hosting;
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
        await using var output = words.Out is null ? null : OutputFile.Create("--out", words.Out, context.Host);
        await using var bad = words.Bad is null ? null : OutputFile.Create("--bad", words.Bad, context.Host);
        TablePaths.RefuseSame(input, output, bad);
        var folder = Directory.CreateTempSubdirectory("feria-");
        try
        {
            var outPath = output?.DraftPath ?? Path.Combine(folder.FullName, "out");
            var job = new TableJob
            {
                Input = input,
                InputFormat = format,
                Output = outPath,
                OutputFormat = (words.Out is null ? null : TableFormats.OfFile(words.Out)) ?? TableFormats.Find(words.Format)!.Value,
                Columns = columns,
                BadRows = bad?.DraftPath,
                TemporaryFolder = folder.FullName,
                Almanac = context.Almanac,
                Source = context.Source,
                Today = context.Host.Today,
            };
            var outcome = await RunAsync(job, context);
            await (bad?.CommitAsync() ?? Task.CompletedTask);
            await (output?.CommitAsync() ?? PrintAsync(outPath, context));
            foreach (var doubt in outcome.Doubts)
            {
                context.TellGaps(doubt.Place, doubt.Times, doubt.Gaps);
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
                ?? throw CommandException.From(new($"{Quoted.Of(name)} is no format of tables; {string.Join(", ", TableFormats.All)} are.") { Suggestions = EditDistance.Nearest(name, TableFormats.All) });
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
