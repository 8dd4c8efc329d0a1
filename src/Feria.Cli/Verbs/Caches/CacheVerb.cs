using System.CommandLine;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs.Caches;

/// <summary><c>feria cache</c>: what can be done with the files that Feria keeps and can make again; a class for each of its verbs.</summary>
internal sealed class CacheVerb(CommandHost host)
{
    public Command Create() => new("cache", "What is kept on disk and can be made again: fetched pages and compiled plug-ins.")
    {
        new CacheStatsVerb(host).Create(),
        new CacheClearVerb(host).Create(),
    };
}
