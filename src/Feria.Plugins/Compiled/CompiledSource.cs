using Feria.Plugins.Activation;
using Feria.Plugins.Catalogs;

namespace Feria.Plugins.Compiled;

/// <summary>The compiled-in plug-ins of one package as a source. Never looks at a disk.</summary>
internal sealed class CompiledSource(string package, PackageInputs inputs) : IPluginSource
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(PluginTable, int), CompiledUnit> _units = [];
    private volatile Seen? _seen;

    public string? Missing => Now.Package is null
        ? $"Nothing is compiled in under the name '{package}'. {Choices.Describe(package, CompiledPlugins.Index.Packages)}"
        : null;

    public object? Standing => CompiledPlugins.Index;

    // Made once for each state of the registry, not once for each call.
    private Seen Now
    {
        get
        {
            CompiledIndex index = CompiledPlugins.Index;
            return _seen is { } seen && seen.Index == index ? seen : At(index);
        }
    }

    public PluginUnit? Find(string plugin) => Now.Package?.Find(plugin);

    public PluginListing List() => Now.Listing;

    public PluginListing Look() => Now.Listing;

    private Seen At(CompiledIndex index)
    {
        lock (_gate)
        {
            if (_seen is { } seen && seen.Index == index)
            {
                return seen;
            }

            CompiledPackage? found = index.Find(package) is { } entries ? new CompiledPackage(entries, Unit) : null;
            return _seen = new Seen(index, found, found is null ? PluginListing.Empty : new(found.Units, found.Shadowed));
        }
    }

    // Whatever else is registered later, a plug-in stays the one that was loaded.
    private CompiledUnit Unit(CompiledEntry entry)
    {
        if (!_units.TryGetValue((entry.Table, entry.Number), out CompiledUnit? unit))
        {
            _units.Add((entry.Table, entry.Number), unit = new CompiledUnit(entry, inputs));
        }

        return unit;
    }

    private sealed record Seen(CompiledIndex Index, CompiledPackage? Package, PluginListing Listing);
}
