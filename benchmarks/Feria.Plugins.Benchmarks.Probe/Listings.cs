using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using McMaster.NETCore.Plugins;

namespace Feria.Plugins.Benchmarks.Probe;

/// <summary>The names of all plug-ins of a folder, and what it takes to find them in other ways.</summary>
internal static class Listings
{
    internal static Reading Folder(string folder) => Measure(folder, path => PluginPackage.FromFolder(path).Names().Count);

    internal static Reading Compiled(string assembly)
    {
        FirstCalls.Load(assembly);
        int count = 0;
        double first = Reading.Time(() => count = PluginPackage.Compiled("Thousand").Names().Count);
        FirstCalls.Load(Path.ChangeExtension(assembly, ".again.dll"));
        double again = Reading.Time(() => count -= PluginPackage.Compiled("Again").Names().Count);
        return count == 0 ? new Reading(first, again) : throw new InvalidOperationException($"The lists differ by {count}.");
    }

    /// <summary>Every attribute of every method by System.Reflection.Metadata, and nothing else.</summary>
    internal static Reading Metadata(string folder) => Measure(folder, path => Assemblies(path).Sum(file =>
    {
        using PEReader pe = new(new MemoryStream(File.ReadAllBytes(file), writable: false));
        MetadataReader reader = pe.GetMetadataReader();
        return reader.MethodDefinitions.Any(method => reader.GetMethodDefinition(method).GetCustomAttributes()
            .Any(mark => reader.GetCustomAttribute(mark).DecodeValue(NoTypes.Instance).NamedArguments.Length >= 0)) ? 1 : 0;
    }));

    internal static Reading MetadataContext(string folder) => Measure(folder, path =>
    {
        string[] files = Assemblies(path);
        string[] host = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        using MetadataLoadContext context = new(new PathAssemblyResolver([.. files, .. host]));
        return files.Count(file => Marks.Of(context.LoadFromAssemblyPath(file)).Any());
    });

    internal static Reading Loading(string folder) => Measure(folder, path => Assemblies(path).Count(file =>
        Marks.Of(new AssemblyLoadContext(null, isCollectible: true).LoadFromAssemblyPath(file)).Any()));

    internal static Reading McMaster(string folder) => Measure(folder, path => Assemblies(path).Count(file =>
        Marks.Of(PluginLoader.CreateFromAssemblyFile(file, isUnloadable: true, sharedTypes: [typeof(PluginAttribute)]).LoadDefaultAssembly()).Any()));

    internal static string[] Assemblies(string folder) => Directory.GetFiles(folder, "*.dll");

    private static Reading Measure(string folder, Func<string, int> count)
    {
        int found = 0;
        double first = Reading.Time(() => found = count(folder));
        double again = Reading.Time(() => found += count(folder + ".again"));
        int files = Assemblies(folder).Length;
        return found == 2 * files ? new Reading(first, again) : throw new InvalidOperationException($"Found {found} plug-ins in twice {files} files.");
    }
}
