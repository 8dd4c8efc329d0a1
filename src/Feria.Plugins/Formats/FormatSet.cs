using Feria.Plugins.Compiled;

namespace Feria.Plugins.Formats;

/// <summary>The formats that one folder understands, besides assemblies.</summary>
internal sealed class FormatSet
{
    private readonly Dictionary<string, PluginFileFormat> _byExtension = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the referenced assemblies announce, and over it what was given.</summary>
    internal static FormatSet With(ReadOnlySpan<PluginFileFormat> given)
    {
        FormatSet set = new();
        foreach (PluginFileFormat format in (ReadOnlySpan<PluginFileFormat>)[.. CompiledFormats.All, .. given])
        {
            set._byExtension[format.Extension] = format;
        }

        return set;
    }

    internal bool Knows(string extension) => _byExtension.ContainsKey(extension);

    internal PluginFileFormat? For(string extension) => _byExtension.GetValueOrDefault(extension);
}
