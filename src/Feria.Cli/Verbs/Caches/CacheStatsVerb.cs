using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Hosting;
using Feria.Cli.Verbs.Plugins;

namespace Feria.Cli.Verbs.Caches;

/// <summary><c>feria cache stats</c>: what is kept on disk, how old and how large it is, and where.</summary>
internal sealed class CacheStatsVerb(CommandHost host)
{
    private readonly PluginAnswerOptions _answers = new(host);

    public Command Create()
    {
        var command = new Command("stats", "What is kept on disk: fetched pages by the day they were read, compiled plug-ins by the day they were last used, and where.");
        _answers.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private Task RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var rows = host.Caches().Select(store => CacheRow.Of(store, store.Files(), host.Time.GetUtcNow())).ToList();
        return _answers.PrintAsync(parse, CacheAnswer.Of(rows, "Kept"), cancellation);
    }
}
