using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using Feria.Plugins.Folders;

namespace Feria.Plugins.Loading;

/// <summary>The load context of one version of one file. It is no security boundary.</summary>
/// <remarks>
/// Collectible, and never told to unload: a version that was replaced goes when nobody holds a delegate or a running call
/// of it any more (see <see cref="Functions.DelegateOwners"/>), and until then it can still load what it needs lazily.
/// </remarks>
[RequiresUnreferencedCode(FolderSource.Reason)]
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private readonly PluginDependencies _dependencies;

    internal PluginLoadContext(string name, PluginDependencies dependencies)
        : base(name, isCollectible: true)
        => _dependencies = dependencies;

    internal Assembly LoadImage(ReadOnlyMemory<byte> image, string? fileName)
    {
        string? copy = fileName is null ? null : ShadowCopies.Place(image.Span, fileName);
        return copy is null ? LoadBytes(image) : LoadFromAssemblyPath(copy);
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name)
        {
            return null;
        }

        if (HostAssemblies.Has(name))
        {
            return HostAssemblies.Load(name);
        }

        return _dependencies.Find(assemblyName) is { } path ? LoadImage(File.ReadAllBytes(path), Path.GetFileName(path)) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        if (_dependencies.FindUnmanaged(unmanagedDllName) is not { } path)
        {
            return 0;
        }

        string copy = ShadowCopies.Place(File.ReadAllBytes(path), Path.GetFileName(path)) ?? path;
        return LoadUnmanagedDllFromPath(copy);
    }

    private Assembly LoadBytes(ReadOnlyMemory<byte> image)
    {
        using MemoryStream stream = new(image.ToArray(), writable: false);
        return LoadFromStream(stream);
    }
}
