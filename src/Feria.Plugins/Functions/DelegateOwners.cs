using System.Runtime.CompilerServices;
using Feria.Plugins.Catalogs;

namespace Feria.Plugins.Functions;

/// <summary>Lets a plug-in live as long as any delegate of it that somebody holds.</summary>
/// <remarks>
/// A load context that nobody holds begins to unload, even while code of it is in use; that code could then no longer load
/// a dependency it needs for the first time.
/// </remarks>
internal static class DelegateOwners
{
    private static readonly ConditionalWeakTable<Delegate, PluginUnit> Owners = [];

    internal static TDelegate Keep<TDelegate>(TDelegate made, PluginUnit owner)
        where TDelegate : Delegate
    {
        Owners.AddOrUpdate(made, owner);
        return made;
    }
}
