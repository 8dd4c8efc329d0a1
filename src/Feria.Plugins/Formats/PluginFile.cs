namespace Feria.Plugins;

/// <summary>One file of a folder of plug-ins, as it was read.</summary>
/// <param name="path">Its full path.</param>
/// <param name="content">Its bytes.</param>
public sealed class PluginFile(string path, ReadOnlyMemory<byte> content)
{
    /// <summary>Its full path.</summary>
    public string Path { get; } = path;

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; } = content;
}
