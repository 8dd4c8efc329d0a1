using System.ComponentModel;
using System.Runtime.Loader;
using Feria.Plugins.Loading;

namespace Feria.Plugins.Compiled;

/// <summary>The plug-ins that are compiled into this program. Filled by module initializers before any code of theirs runs.</summary>
/// <remarks>Safe for any number of threads.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompiledPlugins
{
    private static readonly Lock Gate = new();
    private static readonly SortedDictionary<string, PluginTable> Tables = new(StringComparer.Ordinal);
    private static CompiledIndex? _index;

    /// <summary>All tables registered so far, as one; made anew only after another table has been registered.</summary>
    internal static CompiledIndex Index
    {
        get
        {
            CompiledIndex? index = Volatile.Read(ref _index);
            if (index is null)
            {
                lock (Gate)
                {
                    index = _index ??= new CompiledIndex(Tables.Values);
                }
            }

            return index;
        }
    }

    /// <summary>Makes the plug-ins of an assembly known; a second time changes nothing.</summary>
    /// <param name="table">The assembly's table.</param>
    public static void Register(PluginTable table)
    {
        ArgumentNullException.ThrowIfNull(table);

        if (IsFromFolder(table.GetType()))
        {
            return;
        }

        lock (Gate)
        {
            if (Tables.TryAdd(table.Assembly, table))
            {
                Volatile.Write(ref _index, null);
            }
        }
    }

    /// <summary>What a package has loaded from a folder belongs to that package and goes when its file goes.</summary>
    internal static bool IsFromFolder(Type type) => AssemblyLoadContext.GetLoadContext(type.Assembly) is PluginLoadContext;
}
