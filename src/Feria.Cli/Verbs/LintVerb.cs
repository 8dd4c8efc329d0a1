using System.CommandLine;
using System.Globalization;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
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
        var command = new Command("lint", "The errors of rules files, as file:line:column: message; exit code 0 if there are none, 1 if there are.") { _files, _format.Option };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var format = _format.Parse(parse, host);
        var errors = (parse.GetValue(_files) ?? []).Select(RulesFileOf).Distinct(StringComparer.Ordinal).SelectMany(Errors).ToList();
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

        return errors.Count == 0 ? ExitCode.Yes : ExitCode.No;
    }

    private static IReadOnlyList<RuleFileError> Errors(string file) =>
        file.Length == 0 ? [new("''", 1, 1, "the name of the file is empty")] : RulesFile.Read(file).Errors;

    /// <summary>A table of dates says nothing without the rules that it belongs to.</summary>
    private static string RulesFileOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.Split('.') is [var code, _, "yaml"] && Path.Join(Path.GetDirectoryName(path), $"{code}.yaml") is var owner && File.Exists(owner) ? owner : path;
    }
}
