using System.Reflection;
using McMaster.NETCore.Plugins;

namespace Feria.Plugins.Benchmarks.Probe;

/// <summary>From nothing to the first result.</summary>
internal static class FirstCalls
{
    internal static Reading Compiled(string assembly)
    {
        Load(assembly);
        return Measure(() => PluginPackage.Compiled("Thousand").Call<string>("Plugin0", "x"));
    }

    internal static Reading Folder(string folder, string plugin)
        => Measure(() => PluginPackage.FromFolder(folder).Call<string>(plugin, "x"));

    internal static Reading McMaster(string folder, string plugin) => Measure(() =>
    {
        PluginLoader loader = PluginLoader.CreateFromAssemblyFile(
            Path.Combine(folder, plugin + ".dll"), isUnloadable: true, sharedTypes: [typeof(PluginAttribute)]);
        MethodInfo method = Marks.Of(loader.LoadDefaultAssembly()).First();
        return method.CreateDelegate<Func<string, string>>()("x");
    });

    /// <summary>Loads an assembly as a reference of a program would be, and lets it register its plug-ins.</summary>
    internal static void Load(string assembly)
        => System.Runtime.CompilerServices.RuntimeHelpers.RunModuleConstructor(
            Assembly.LoadFrom(assembly).ManifestModule.ModuleHandle);

    private static Reading Measure(Func<string> call)
    {
        string result = "";
        double time = Reading.Time(() => result = call());
        bool compiler = AppDomain.CurrentDomain.GetAssemblies()
            .Any(assembly => assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        return result.EndsWith('x')
            ? new Reading(time, Note: compiler ? "compiler loaded" : "compiler not loaded")
            : throw new InvalidOperationException($"The plug-in answered '{result}'.");
    }
}
