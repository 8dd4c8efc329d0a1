using Feria.Plugins.Catalogs;

namespace Feria.Plugins.Compiled;

/// <summary>The compiled-in plug-ins of one package as a source. Never looks at a disk.</summary>
internal sealed class CompiledSource(string package) : IPluginSource
{
    public string? Missing => CompiledPlugins.Index.Find(package) is null
        ? $"Nothing is compiled in under the name '{package}'. {Choices.Describe(package, CompiledPlugins.Index.Packages)}"
        : null;

    public PluginUnit? Find(string plugin) => CompiledPlugins.Index.Find(package)?.Find(plugin);

    public PluginListing List()
        => CompiledPlugins.Index.Find(package) is { } found ? new(found.Units, found.Shadowed) : PluginListing.Empty;
}
