using System.Reflection;
using System.Runtime.Loader;

namespace Feria.Plugins.Loading;

/// <summary>Finds what a plug-in needs and the host does not have.</summary>
internal sealed class PluginDependencies
{
    private readonly AssemblyDependencyResolver? _resolver;
    private readonly IReadOnlyList<string> _paths;

    /// <summary>Of an assembly in a folder: what its .deps.json names, or else what lies beside it.</summary>
    internal PluginDependencies(string assembly)
    {
        _resolver = new AssemblyDependencyResolver(assembly);
        _paths = [];
    }

    /// <summary>Of an image that was made: what its maker named.</summary>
    internal PluginDependencies(IReadOnlyList<string> paths) => _paths = paths;

    internal string? Find(AssemblyName name)
        => _resolver?.ResolveAssemblyToPath(name) ?? _paths.FirstOrDefault(path =>
            string.Equals(Path.GetFileNameWithoutExtension(path), name.Name, StringComparison.OrdinalIgnoreCase));

    internal string? FindUnmanaged(string name) => _resolver?.ResolveUnmanagedDllToPath(name);

    internal bool Has(AssemblyName name) => HostAssemblies.Has(name.Name ?? "") || Find(name) is not null;
}
