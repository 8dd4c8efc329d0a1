using System.Reflection;
using Feria.Plugins.Folders;
using Feria.Plugins.Loading;
using Feria.Plugins.Metadata;

namespace Feria.Plugins.Trust;

/// <summary>
/// Holds all that an assembly needs against the lock before any of it is loaded: so the plug-in is refused as a whole, and
/// not in the middle of a call. What is loaded later is checked again, by its own bytes.
/// </summary>
internal static class LockedDependencies
{
    /// <exception cref="PluginLoadException">Something that is needed may not be used.</exception>
    internal static void Require(LockedFiles locked, PluginDependencies dependencies, Companions companions, IReadOnlyList<AssemblyName> references)
    {
        if (!locked.IsInForce)
        {
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<AssemblyName> open = new(references);
        while (open.TryPop(out AssemblyName? reference))
        {
            if (HostAssemblies.Has(reference.Name ?? "") || dependencies.Find(reference) is not { } path || !seen.Add(path))
            {
                continue;
            }

            byte[] content = companions.Read(path);
            locked.Require(path, content);
            foreach (AssemblyName next in AssemblyReading.Read(content).References)
            {
                open.Push(next);
            }
        }
    }
}
