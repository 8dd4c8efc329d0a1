using Feria.Plugins.Catalogs;

namespace Feria.Plugins.Compiled;

/// <summary>The plug-ins of one package that are compiled in.</summary>
internal sealed class CompiledPackage
{
    private readonly Dictionary<string, CompiledUnit> _units = new(StringComparer.Ordinal);
    private readonly List<PluginStatus> _shadowed = [];

    internal IReadOnlyCollection<PluginUnit> Units => _units.Values;

    internal IReadOnlyCollection<PluginStatus> Shadowed => _shadowed;

    internal PluginUnit? Find(string plugin) => _units.GetValueOrDefault(plugin);

    internal void Add(CompiledUnit unit)
    {
        if (!_units.TryAdd(unit.Name, unit))
        {
            _shadowed.Add(Shadow.Status(unit, _units[unit.Name]));
        }
    }
}
