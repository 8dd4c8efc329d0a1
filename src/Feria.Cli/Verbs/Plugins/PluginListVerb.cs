using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs.Plugins;

/// <summary><c>feria plugin list</c>: every plug-in and file of a folder, and what has become of it.</summary>
internal sealed class PluginListVerb(CommandHost host, PluginFolderOption folder)
{
    private readonly PluginAnswerOptions _answers = new(host);

    private static IReadOnlyList<Column<PluginRow>> Columns { get; } =
    [
        new("plugin", p => p.Plugin),
        new("stage", p => p.Error is null ? p.Stage : $"{p.Stage}, failed"),
        new("file", p => p.File),
        new("shadowed-by", p => p.ShadowedBy) { HidesEmpty = true },
        new("error", p => p.Error) { HidesEmpty = true },
        new("cure", p => p.Cure) { HidesEmpty = true },
    ];

    public Command Create()
    {
        var command = new Command("list", "Every plug-in and file of the folder: the stage it reached, and what went wrong.");
        _answers.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var package = folder.Open(parse);
        var answer = new Answer<PluginRow>
        {
            Plural = "plugins",
            Columns = Columns,
            Items = package.Statuses().Select(PluginRow.Of).ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.PluginRow,
        };
        await _answers.PrintAsync(parse, answer, cancellation);
        return ExitCode.Yes;
    }
}
