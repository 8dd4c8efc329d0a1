using Feria.Plugins.Catalogs;
using Feria.Plugins.Functions;

namespace Feria.Plugins.Hooks;

/// <summary>A function of a hook, loaded or not.</summary>
/// <param name="Unit">Its plug-in.</param>
/// <param name="Header">What is known of it.</param>
internal readonly record struct HookMember(PluginUnit Unit, FunctionHeader Header)
{
    internal string Plugin => Unit.Name;

    /// <summary>The function, loaded now if it is not yet.</summary>
    /// <exception cref="PluginLoadException">Its plug-in is unusable.</exception>
    internal PluginFunction Load() => Unit.Load().Find(Header.Name, Header.Label)!;

    /// <summary>The members of a hook by order, then by plug-in, then by declaration; no code is loaded.</summary>
    /// <remarks>A plug-in whose code has failed stays one of them: a hook that left it out would hide that.</remarks>
    internal static HookMember[] Of(string label, IEnumerable<PluginUnit> units) =>
    [
        .. units.OrderBy(unit => unit.Name, StringComparer.Ordinal)
            .SelectMany(unit => (unit.Shape?.Functions ?? []).Select(header => new HookMember(unit, header)))
            .Where(member => string.Equals(member.Header.Label, label, StringComparison.Ordinal))
            .OrderBy(member => member.Header.Order),
    ];
}
