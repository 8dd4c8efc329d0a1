using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Hosting;
using Feria.Plugins;

namespace Feria.Cli.Verbs.Plugins;

/// <summary><c>feria plugin doctor [NAME]</c>: whether every plug-in and file of a folder can be used, and if not, why and what helps.</summary>
internal sealed class PluginDoctorVerb(CommandHost host, PluginFolderOption folder)
{
    private readonly Argument<string?> _name = new("NAME")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A plug-in, for instance reader_UK; everything in the folder unless given.",
    };

    private readonly PluginAnswerOptions _answers = new(host);

    private static IReadOnlyList<Column<DoctorRow>> Columns { get; } =
    [
        new("plugin", p => p.Plugin),
        new("health", p => p.Health),
        new("stage", p => p.Stage),
        new("file", p => p.File),
        new("lock", p => p.Lock) { HidesEmpty = true },
        new("disabled-by", p => p.DisabledBy, ColumnReaders.Programs),
        new("shadowed-by", p => p.ShadowedBy) { HidesEmpty = true },
        new("error", p => p.Error) { HidesEmpty = true },
        new("cure", p => p.Cure) { HidesEmpty = true },
    ];

    public Command Create()
    {
        var command = new Command("doctor", "What is wrong with plug-ins, their lock and their settings, and what helps; exit code 0 if nothing is broken, 1 if something is.") { _name };
        _answers.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var plugins = folder.Folder(parse);
        var rows = Rows(plugins, parse.GetValue(_name));
        var broken = rows.Count(row => row.Health == DoctorRow.Broken);
        var answer = new Answer<DoctorRow>
        {
            Plural = "plugins",
            Columns = Columns,
            Items = rows.ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.DoctorRow,
            Facts = () => [Fact.Of("broken", broken)],
            Summary = broken == 0 ? "Nothing is broken." : FormattableString.Invariant($"{broken} of {rows.Count} broken."),
        };
        await _answers.PrintAsync(parse, answer, cancellation);
        return broken == 0 ? ExitCode.Yes : ExitCode.No;
    }

    private static List<DoctorRow> Rows(PluginFolder plugins, string? name)
    {
        var statuses = AlmanacSetup.Open(plugins).Statuses();
        var locked = new LockStates(plugins);
        var rows = statuses.Concat(locked.Unsaid(statuses))
            .Where(status => name is null || status.Plugin == name || (status.Plugin is null && Path.GetFileNameWithoutExtension(status.File) == name))
            .Select(status => DoctorRow.Of(status, locked.Of(status.File)))
            .ToList();
        return name is null || rows.Count > 0 ? rows : throw PluginNameArgument.Unknown(name, plugins, statuses);
    }
}
