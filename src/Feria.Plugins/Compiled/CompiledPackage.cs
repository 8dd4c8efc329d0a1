using Feria.Plugins.Catalogs;

namespace Feria.Plugins.Compiled;

/// <summary>The compiled-in plug-ins of one package, for one state of the registry.</summary>
internal sealed class CompiledPackage
{
    private readonly Dictionary<string, CompiledUnit> _units = new(StringComparer.Ordinal);
    private readonly List<PluginStatus> _shadowed = [];

    /// <param name="entries">What is registered.</param>
    /// <param name="unit">Gives the plug-in of an entry: the same one each time, so that it is loaded once.</param>
    internal CompiledPackage(IEnumerable<CompiledEntry> entries, Func<CompiledEntry, CompiledUnit> unit)
    {
        foreach (CompiledUnit added in entries.Select(unit))
        {
            if (!_units.TryAdd(added.Name, added))
            {
                _shadowed.Add(Shadow.Status(added, _units[added.Name]));
            }
        }
    }

    internal IReadOnlyCollection<PluginUnit> Units => _units.Values;

    internal IReadOnlyCollection<PluginStatus> Shadowed => _shadowed;

    internal PluginUnit? Find(string plugin) => _units.GetValueOrDefault(plugin);
}
