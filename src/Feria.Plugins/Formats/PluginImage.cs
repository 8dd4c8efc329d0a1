namespace Feria.Plugins;

/// <summary>An assembly made from a file, ready to be loaded.</summary>
public sealed class PluginImage
{
    /// <summary>The assembly.</summary>
    public required ReadOnlyMemory<byte> Assembly { get; init; }

    /// <summary>Its XML documentation file; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Documentation { get; init; }

    /// <summary>Assemblies (paths) it needs and that the host does not have.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];
}
