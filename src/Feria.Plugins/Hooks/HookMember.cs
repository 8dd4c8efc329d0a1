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
            .SelectMany(unit => (Settled(unit).Shape?.Functions ?? []).Select(header => new HookMember(unit, header)))
            .Where(member => string.Equals(member.Header.Label, label, StringComparison.Ordinal))
            .OrderBy(member => member.Header.Order),
    ];

    // Which functions a version has that replaces one in use is certain only when it is loaded: if that fails, the earlier
    // one goes on, and its functions may be others.
    private static PluginUnit Settled(PluginUnit unit)
    {
        if (unit.Loaded is null && unit.Fallback is not null)
        {
            try
            {
                _ = unit.Load();
            }
            catch (PluginLoadException)
            {
                // Nothing to fall back on: the call of its function says so, by the policy of the hook.
            }
        }

        return unit;
    }
}
