using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Plugins;

namespace Feria.Cli.Verbs.Plugins;

/// <summary><c>feria plugin lock</c>: writes the sums of a folder's files, or holds the files against the sums.</summary>
internal sealed class PluginLockVerb(CommandHost host, PluginFolderOption folder)
{
    private readonly Option<bool> _check = new("--check")
    {
        Description = "Write nothing: list what differs from the lock. Exit code 0 if nothing does, 1 if something does, 3 without a lock.",
    };

    private readonly Option<bool?> _strict = new("--strict")
    {
        Description = "Have files refused that the lock does not name; unless given, a lock stays what it was. With --check: a lock that does not is a difference.",
    };

    private readonly PluginAnswerOptions _answers = new(host);

    private static IReadOnlyList<Column<LockRow>> Columns { get; } = [new("change", f => f.Change), new("file", f => f.File)];

    public Command Create()
    {
        var command = new Command("lock", $"Let no other content of the folder's files be used than that of now: {PluginLock.FileName} has their sums.") { _check, _strict };
        _answers.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static IEnumerable<LockRow> Rows(PluginLockDifference difference) =>
    [
        .. difference.Added.Select(file => new LockRow("added", file)),
        .. difference.Changed.Select(file => new LockRow("changed", file)),
        .. difference.Missing.Select(file => new LockRow("missing", file)),
    ];

    private Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var plugins = folder.Folder(parse);
        var path = Path.Join(plugins.Path, PluginLock.FileName);
        return parse.GetValue(_check) ? CheckAsync(parse, plugins, path, cancellation) : WriteAsync(parse, plugins, path, cancellation);
    }

    private async Task<int> CheckAsync(ParseResult parse, PluginFolder plugins, string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new CommandException(ExitCode.NoData, $"There is no lock '{path}'; 'feria plugin lock' writes it.");
        }

        var locked = PluginLock.Read(path);
        var difference = locked.Compare(PluginLock.Of(plugins));
        await PrintAsync(parse, Rows(difference), cancellation);
        var isLax = parse.GetValue(_strict) == true && !locked.Strict;
        if (isLax)
        {
            FailureReport.Say(host, $"'{path}' is not strict: files that it does not name are used.");
        }

        return difference.IsEmpty && !isLax ? ExitCode.Yes : ExitCode.No;
    }

    private async Task<int> WriteAsync(ParseResult parse, PluginFolder plugins, string path, CancellationToken cancellation)
    {
        var (before, wasStrict) = Before(path);
        var now = PluginLock.Of(plugins with { Strict = parse.GetValue(_strict) ?? wasStrict });
        now.Write(path);
        await PrintAsync(parse, before is null ? now.Files.Keys.Select(file => new LockRow("added", file)) : Rows(before.Compare(now)), cancellation);
        FailureReport.Say(host, $"{path} has the sums of all code in the folder, {now.Files.Count} in number; files that it does not name are {(now.Strict ? "refused" : "used")}.");
        return ExitCode.Yes;
    }

    private (PluginLock? Lock, bool WasStrict) Before(string path)
    {
        try
        {
            return File.Exists(path) && PluginLock.Read(path) is var read ? (read, read.Strict) : (null, false);
        }
        catch (PluginConfigurationException e)
        {
            // A lock that nobody can read refuses everything. What takes its place must not be laxer than it may have been.
            FailureReport.Say(host, $"The lock that was there could not be read, and may have been strict; the new one is. {e.Message}");
            return (null, true);
        }
    }

    private Task PrintAsync(ParseResult parse, IEnumerable<LockRow> rows, CancellationToken cancellation) => _answers.PrintAsync(
        parse,
        new Answer<LockRow>
        {
            Plural = "changes",
            Columns = Columns,
            Items = rows.ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.LockRow,
        },
        cancellation);
}
