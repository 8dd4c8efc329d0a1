using Feria.Plugins.Catalogs;
using Feria.Plugins.Watching;

namespace Feria.Plugins.Compiled;

/// <summary>The compiled-in plug-ins of one package as a source. Never looks at a disk.</summary>
internal sealed class CompiledSource(string package) : IPluginSource
{
    private Seen? _seen;

    public string? Missing => Package is null
        ? $"Nothing is compiled in under the name '{package}'. {Choices.Describe(package, CompiledPlugins.Index.Packages)}"
        : null;

    // Looked up once for each state of the registry, not once for each call.
    private CompiledPackage? Package
    {
        get
        {
            CompiledIndex index = CompiledPlugins.Index;
            Seen? seen = _seen;
            if (seen?.Index != index)
            {
                _seen = seen = new Seen(index, index.Find(package));
            }

            return seen!.Package;
        }
    }

    public PluginUnit? Find(string plugin) => Package?.Find(plugin);

    public PluginListing List() => Package is { } found ? new(found.Units, found.Shadowed) : PluginListing.Empty;

    public FolderWatch? Watch(PluginWatchOptions options) => null;

    private sealed record Seen(CompiledIndex Index, CompiledPackage? Package);
}
