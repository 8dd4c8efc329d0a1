using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Cli.Verbs.Plugins;

namespace Feria.Cli.Verbs.Caches;

/// <summary><c>feria cache clear</c>: removes what is kept on disk, and nothing that Feria did not write.</summary>
internal sealed class CacheClearVerb(CommandHost host)
{
    private readonly PluginAnswerOptions _answers = new(host);

    public Command Create()
    {
        var command = new Command("clear", "Remove fetched pages and compiled plug-ins from disk, and nothing else that lies beside them. A page that is away has no last good answer then.");
        _answers.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var isWhole = true;
        var rows = new List<CacheRow>();
        foreach (var store in host.Caches())
        {
            var files = store.Files();
            var row = CacheRow.Of(store, files, host.Time.GetUtcNow());
            var left = files.Where(file => !IsRemoved(file)).ToList();
            isWhole &= left.Count == 0;
            rows.Add(row with { Files = row.Files - left.Count, Bytes = row.Bytes - left.Sum(f => f.Length) });
        }

        await _answers.PrintAsync(parse, CacheAnswer.Of(rows, "Removed"), cancellation);
        return isWhole ? ExitCode.Yes : ExitCode.SourceFailed;
    }

    private bool IsRemoved(FileInfo file)
    {
        try
        {
            file.Delete();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            FailureReport.Say(host, $"'{file.FullName}' cannot be removed: {e.Message}");
            return false;
        }
    }
}
