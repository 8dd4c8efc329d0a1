using System.Collections.Immutable;
using System.ComponentModel;

namespace Feria.Plugins.Compiled;

/// <summary>The file formats that the referenced assemblies announce. Filled by module initializers.</summary>
/// <remarks>Safe for any number of threads.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompiledFormats
{
    private static ImmutableArray<PluginFileFormat> _all = [];

    internal static ImmutableArray<PluginFileFormat> All => _all;

    /// <summary>Makes a format known; one of the same type counts once.</summary>
    /// <param name="format">The format.</param>
    public static void Register(PluginFileFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (CompiledPlugins.IsFromFolder(format.GetType()))
        {
            return;
        }

        _ = ImmutableInterlocked.Update(
            ref _all,
            static (all, added) => all.Any(known => known.GetType() == added.GetType()) ? all : all.Add(added),
            format);
    }
}
