using System.CommandLine;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs.Packs;

/// <summary><c>feria pack</c>: what can be done with data packs; a class for each of its verbs.</summary>
internal sealed class PackVerb(CommandHost host)
{
    public Command Create() => new("pack", "Data packs: the facts of many places, compiled from rules files into one file.")
    {
        new PackBuildVerb(host).Create(),
        new PackInfoVerb(host).Create(),
        new PackDiffVerb(host).Create(),
    };
}
