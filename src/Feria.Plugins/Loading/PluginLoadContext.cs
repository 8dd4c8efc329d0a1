using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using Feria.Plugins.Folders;
using Feria.Plugins.Trust;

namespace Feria.Plugins.Loading;

/// <summary>The load context of one version of one file. It is no security boundary.</summary>
/// <remarks>
/// Collectible. A version that serves a package is never told to unload: once replaced it goes when nobody holds a delegate
/// or a running call of it any more (see <see cref="Functions.DelegateOwners"/>), and until then it can still load what it
/// needs lazily. The load of a <see cref="PluginHandle"/> is told so when the handle is closed.
/// </remarks>
[RequiresUnreferencedCode(FolderSource.Reason)]
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private readonly PluginDependencies _dependencies;
    private readonly Companions _companions;
    private readonly LockedFiles _lock;

    internal PluginLoadContext(string name, PluginDependencies dependencies, Companions companions, LockedFiles locked)
        : base(name, isCollectible: true)
        => (_dependencies, _companions, _lock) = (dependencies, companions, locked);

    internal Assembly LoadImage(ReadOnlyMemory<byte> image, string? fileName)
    {
        // Under a lock the very bytes that were checked are loaded: a copy would be opened once more.
        string? copy = fileName is null || _lock.IsInForce ? null : ShadowCopies.Place(image.Span, fileName);
        return copy is null ? LoadBytes(image) : LoadFromAssemblyPath(copy);
    }

    /// <summary>
    /// Loads now, of what an assembly needs, the dependencies of these names: where an earlier version had them loaded, what
    /// is wrong with them has to show before this version takes its place.
    /// </summary>
    internal void LoadAhead(Assembly assembly, HashSet<string> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        foreach (AssemblyName reference in assembly.GetReferencedAssemblies())
        {
            if (names.Remove(reference.Name!) && !HostAssemblies.Has(reference.Name!))
            {
                LoadAhead(LoadFromAssemblyName(reference), names);
            }
        }
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

        return _dependencies.Find(assemblyName) is { } path ? LoadImage(Read(path), Path.GetFileName(path)) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        if (_dependencies.FindUnmanaged(unmanagedDllName) is not { } path)
        {
            return 0;
        }

        string? copy = ShadowCopies.Place(Read(path), Path.GetFileName(path));
        if (copy is null && _lock.IsInForce)
        {
            throw new DllNotFoundException($"'{path}' is locked, and there is no place for a copy of what was checked: '{PluginCache.Folder}' cannot be written.");
        }

        return LoadUnmanagedDllFromPath(copy ?? path);
    }

    private byte[] Read(string path)
    {
        byte[] content = _companions.Read(path);
        _lock.Require(path, content);
        return content;
    }

    private Assembly LoadBytes(ReadOnlyMemory<byte> image)
    {
        using MemoryStream stream = new(image.ToArray(), writable: false);
        return LoadFromStream(stream);
    }
}
