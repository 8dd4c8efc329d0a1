using System.CommandLine;
using System.Globalization;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Readers.RuleFiles;

namespace Feria.Cli.Verbs;

/// <summary><c>feria lint countries/GB.yaml</c>: the errors of rules files, each with file, line and column.</summary>
internal sealed class LintVerb(CommandHost host)
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Rules files (CODE.yaml); tables of dates beside one (CODE.TOPIC.yaml) are read along with it.",
    };

    private readonly FormatOption _format = new(FormatNames.Table, [.. FormatNames.Rows]);

    private static IReadOnlyList<Column<LintRow>> Columns { get; } =
    [
        new("file", e => e.File),
        new("line", e => e.Line.ToString(CultureInfo.InvariantCulture)),
        new("column", e => e.Column.ToString(CultureInfo.InvariantCulture)),
        new("message", e => e.Message),
    ];

    public Command Create()
    {
        var command = new Command("lint", "The errors of rules files, as file:line:column: message; exit code 0 if there are none, 1 if there are, 4 if a file cannot be read.") { _files, _format.Option };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var format = _format.Parse(parse, host);
        var files = (parse.GetValue(_files) ?? []).Select(RulesFileOf).Distinct(StringComparer.Ordinal).ToList();
        if (files.Contains(string.Empty))
        {
            throw new CommandException(ExitCode.Usage, "The name of a rules file is empty.");
        }

        var errors = files.SelectMany(f => RulesFile.Read(f).Errors).ToList();
        if (format == FormatNames.Table)
        {
            foreach (var error in errors)
            {
                await host.Out.WriteLineAsync(Printable.Cell(error.ToString()));
            }
        }
        else
        {
            var answer = new Answer<LintRow>
            {
                Plural = "errors",
                Columns = Columns,
                Items = errors.Select(LintRow.Of).ToAsyncEnumerable(),
                Json = static () => CliJson.Relaxed.LintRow,
            };
            await AnswerFormats.Create(format, host, noColour: true).WriteAsync(answer, host.Out, cancellation);
        }

        return errors.Count == 0 ? ExitCode.Yes : files.TrueForAll(CanBeRead) ? ExitCode.No : ExitCode.SourceFailed;
    }

    private static bool CanBeRead(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>A table of dates says nothing without the rules that it belongs to.</summary>
    private static string RulesFileOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.Split('.') is [var code, _, "yaml"] && Path.Join(Path.GetDirectoryName(path), $"{code}.yaml") is var owner && File.Exists(owner) ? owner : path;
    }
}
