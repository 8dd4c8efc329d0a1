using Feria.Plugins.Benchmarks.Processes;
using McMaster.NETCore.Plugins;

namespace Feria.Plugins.Benchmarks.Calls;

/// <summary>A folder with one old assembly of plug-ins, as a package and in the hands of McMaster's loader.</summary>
internal sealed class CallFolder
{
    internal const string Assembly = "Dropped";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feria-benchmark-calls-");

    internal CallFolder()
    {
        PluginSources.Build(File, [PluginSources.FourFunctions(Assembly)]);
        Ages.MakeOld(_folder.FullName);
        Package = PluginPackage.FromFolder(_folder.FullName);
    }

    internal PluginPackage Package { get; }

    private string File => Path.Combine(_folder.FullName, Assembly + ".dll");

    internal void Delete() => _folder.Delete(recursive: true);

    /// <summary>McMaster's library loads, and leaves finding and calling to its user: here a dictionary of delegates.</summary>
    internal Dictionary<string, Delegate> LoadWithMcMaster()
    {
#pragma warning disable CA2000 // Its plug-in is called as long as the process runs.
        PluginLoader loader = PluginLoader.CreateFromAssemblyFile(File, isUnloadable: true, sharedTypes: [typeof(PluginAttribute)]);
#pragma warning restore CA2000
        Type type = loader.LoadDefaultAssembly().GetTypes().Single(found => found.Name == Assembly);
        return new(StringComparer.Ordinal) { [Assembly] = type.GetMethod("Echo")!.CreateDelegate<Func<string, string>>() };
    }
}
