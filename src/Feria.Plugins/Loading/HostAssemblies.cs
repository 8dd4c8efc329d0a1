using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.Loader;

namespace Feria.Plugins.Loading;

/// <summary>The assemblies of the host. Whatever the host has, a plug-in gets from the host, by simple name.</summary>
/// <remarks>
/// Two copies of one contract would be two different types of one name; so there is never a silent private copy, even
/// when the host's version is another one than the plug-in was built against.
/// </remarks>
internal static class HostAssemblies
{
    /// <summary>The paths of all assemblies the host was started with; none in a single-file program.</summary>
    internal static IReadOnlyList<string> Paths { get; } = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static readonly Lazy<FrozenSet<string>> Platform = new(() => Paths
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    // The context that this library lives in is the host, whether or not it is the default one.
    private static AssemblyLoadContext Context { get; } =
        AssemblyLoadContext.GetLoadContext(typeof(HostAssemblies).Assembly) ?? AssemblyLoadContext.Default;

    internal static bool Has(string name) => Platform.Value.Contains(name) || Loaded(name) is not null;

    /// <summary>The file of an assembly that the host was started with; null when it is not one of these.</summary>
    internal static string? PathOf(string name) => Paths.FirstOrDefault(path =>
        Path.GetFileNameWithoutExtension(path.AsSpan()).Equals(name, StringComparison.OrdinalIgnoreCase));

    internal static Assembly Load(string name) => Loaded(name) ?? Context.LoadFromAssemblyName(new AssemblyName(name));

    internal static Assembly? Loaded(string name) => Context.Assemblies
        .FirstOrDefault(assembly => string.Equals(assembly.GetName().Name, name, StringComparison.OrdinalIgnoreCase));
}
