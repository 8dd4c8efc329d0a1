using System.CommandLine;
using Feria.Cli.Hosting;
using Feria.Cli.Verbs;
using Feria.Cli.Verbs.Caches;
using Feria.Cli.Verbs.Days;
using Feria.Cli.Verbs.Packs;
using Feria.Cli.Verbs.Plugins;
using Feria.Cli.Verbs.Tables;

namespace Feria.Cli;

/// <summary>The verbs by name, in the order of the help. A verb with its options is made only when it is needed: that is half of a start.</summary>
internal static class VerbTable
{
    /// <summary>Gets the verbs.</summary>
    public static IReadOnlyList<(string Name, Func<CommandHost, Command> Create)> Verbs { get; } =
    [
        ("list", host => new ListVerb(host).Create()),
        ("workdays", host => new WorkdaysVerb(host).Create()),
        ("check", host => new CheckVerb(host).Create()),
        ("count", host => new CountVerb(host).Create()),
        ("add", host => new AddVerb(host).Create()),
        ("next", host => new NextVerb(host).Create()),
        ("adjust", host => new AdjustVerb(host).Create()),
        ("why", host => new WhyVerb(host).Create()),
        ("year", host => new YearVerb(host).Create()),
        ("compare", host => new CompareVerb(host).Create()),
        ("bridge", host => new BridgeVerb(host).Create()),
        ("diff", host => new DiffVerb(host).Create()),
        ("verify", host => new VerifyVerb(host).Create()),
        ("countries", host => new CountriesVerb(host).Create()),
        ("export", host => new ExportVerb(host).Create()),
        ("apply", host => new ApplyVerb(host).Create()),
        ("lint", host => new LintVerb(host).Create()),
        ("explain-rule", host => new ExplainRuleVerb(host).Create()),
        ("pack", host => new PackVerb(host).Create()),
        ("plugin", host => new PluginVerb(host).Create()),
        ("cache", host => new CacheVerb(host).Create()),
        ("completion", host => new CompletionVerb(host).Create()),
        ("complete", host => new CompleteVerb(host).Create()),
    ];

    /// <summary>The verb that a command line begins with, if it begins with one.</summary>
    public static Func<CommandHost, Command>? Called(IReadOnlyList<string> arguments)
    {
        foreach (var (name, create) in arguments.Count > 0 ? Verbs : [])
        {
            if (name == arguments[0])
            {
                return create;
            }
        }

        return null;
    }
}
