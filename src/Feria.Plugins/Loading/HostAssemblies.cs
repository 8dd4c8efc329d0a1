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

    private static readonly Lazy<HashSet<string>> Platform = new(() => Paths
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    // The context that this library lives in is the host, whether or not it is the default one.
    private static AssemblyLoadContext Context { get; } =
        AssemblyLoadContext.GetLoadContext(typeof(HostAssemblies).Assembly) ?? AssemblyLoadContext.Default;

    private static int _loads;
    private static LoadedNames? _names;

    private static readonly Lazy<bool> Counting = new(static () =>
    {
        AppDomain.CurrentDomain.AssemblyLoad += static (_, _) => Interlocked.Increment(ref _loads);
        return true;
    });

    internal static bool Has(string name) => Platform.Value.Contains(name) || NamesNow().Contains(name);

    /// <summary>The file of an assembly that the host was started with; null when it is not one of these.</summary>
    internal static string? PathOf(string name) => Paths.FirstOrDefault(path =>
        Path.GetFileNameWithoutExtension(path.AsSpan()).Equals(name, StringComparison.OrdinalIgnoreCase));

    internal static Assembly Load(string name) => Loaded(name) ?? Context.LoadFromAssemblyName(new AssemblyName(name));

    // A listing asks for each of a thousand files: the names are gathered again only after another assembly was loaded.
    private static HashSet<string> NamesNow()
    {
        _ = Counting.Value;
        int loads = Volatile.Read(ref _loads);
        LoadedNames? names = Volatile.Read(ref _names);
        if (names is null || names.Loads != loads)
        {
            names = new LoadedNames(loads, Context.Assemblies
                .Select(assembly => assembly.GetName().Name!)
                .ToHashSet(StringComparer.OrdinalIgnoreCase));
            Volatile.Write(ref _names, names);
        }

        return names.Names;
    }

    internal static Assembly? Loaded(string name) => Context.Assemblies
        .FirstOrDefault(assembly => string.Equals(assembly.GetName().Name, name, StringComparison.OrdinalIgnoreCase));

    private sealed record LoadedNames(int Loads, HashSet<string> Names);
}
