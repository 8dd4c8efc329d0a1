using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Hosting;
using Feria.Cli.Verbs.Plugins;

namespace Feria.Cli.Verbs.Caches;

/// <summary><c>feria cache stats</c> and <c>feria cache clear</c>: the files that Feria keeps and can make again.</summary>
internal sealed class CacheVerb(CommandHost host)
{
    public Command Create() => new("cache", "What is kept on disk and can be made again: fetched pages and compiled plug-ins.")
    {
        Verb(
            "stats",
            "What is kept on disk: fetched pages by the day they were read, compiled plug-ins by the day they were last used, and where.",
            "Kept",
            static (row, _) => (row, true)),
        Verb(
            "clear",
            "Remove fetched pages and compiled plug-ins from disk, and nothing else that lies beside them. A page that is away has no last good answer then.",
            "Removed",
            (row, files) => CacheClearing.Clear(host, row, files)),
    };

    /// <summary>A verb that goes through the stores.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">Its help.</param>
    /// <param name="done">What the last line says of the files that are counted.</param>
    /// <param name="each">What it does with a store, and whether it could do all of it.</param>
    private Command Verb(string name, string description, string done, Func<CacheRow, IReadOnlyList<FileInfo>, (CacheRow Row, bool IsWhole)> each)
    {
        var answers = new PluginAnswerOptions(host);
        var command = new Command(name, description);
        answers.AddTo(command);
        command.SetAction(async (parse, cancellation) =>
        {
            var stores = host.Caches().Select(store => (Store: store, Files: store.Files()))
                .Select(s => each(CacheRow.Of(s.Store, s.Files, host.Time.GetUtcNow()), s.Files)).ToList();
            await answers.PrintAsync(parse, CacheAnswer.Of([.. stores.Select(s => s.Row)], done), cancellation);
            return stores.TrueForAll(s => s.IsWhole) ? ExitCode.Yes : ExitCode.SourceFailed;
        });
        return command;
    }
}
