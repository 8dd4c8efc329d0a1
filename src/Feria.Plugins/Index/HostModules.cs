using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Feria.Plugins.Loading;

namespace Feria.Plugins.Index;

/// <summary>
/// Tells builds of the host's assemblies apart: whether a plug-in fits this program depends on the very assemblies that it
/// would get from it.
/// </summary>
internal static class HostModules
{
    /// <summary>This build of the library, which reads plug-ins in its own way.</summary>
    internal static Guid Library { get; } = typeof(HostModules).Module.ModuleVersionId;

    /// <summary>The build that this program has of an assembly; an empty one when it has none or it cannot be read.</summary>
    internal static Guid Of(string name)
    {
        if (HostAssemblies.Loaded(name) is { } loaded)
        {
            return loaded.ManifestModule.ModuleVersionId;
        }

        try
        {
            return HostAssemblies.PathOf(name) is { } path ? Read(path) : Guid.Empty;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return Guid.Empty;
        }
    }

    private static Guid Read(string path)
    {
        using PEReader file = new(File.OpenRead(path));
        MetadataReader reader = file.GetMetadataReader();
        return reader.GetGuid(reader.GetModuleDefinition().Mvid);
    }
}
