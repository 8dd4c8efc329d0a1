using Feria.Plugins.Catalogs;

namespace Feria.Plugins.Compiled;

/// <summary>The compiled-in plug-ins of one package as a source. Never looks at a disk.</summary>
internal sealed class CompiledSource(string package) : IPluginSource
{
    private Seen? _seen;

    public string? Missing => Now.Package is null
        ? $"Nothing is compiled in under the name '{package}'. {Choices.Describe(package, CompiledPlugins.Index.Packages)}"
        : null;

    public object? Standing => CompiledPlugins.Index;

    // Looked up once for each state of the registry, not once for each call.
    private Seen Now
    {
        get
        {
            CompiledIndex index = CompiledPlugins.Index;
            Seen? seen = _seen;
            if (seen?.Index != index)
            {
                CompiledPackage? found = index.Find(package);
                _seen = seen = new Seen(index, found, found is null ? PluginListing.Empty : new(found.Units, found.Shadowed));
            }

            return seen!;
        }
    }

    public PluginUnit? Find(string plugin) => Now.Package?.Find(plugin);

    public PluginListing List() => Now.Listing;

    public PluginListing Look() => Now.Listing;

    private sealed record Seen(CompiledIndex Index, CompiledPackage? Package, PluginListing Listing);
}
