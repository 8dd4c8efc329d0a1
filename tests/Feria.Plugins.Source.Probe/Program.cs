// A process of its own for the tests: calls one plug-in of a folder, and says whether that took the compiler.
// usage: Feria.Plugins.Source.Probe FOLDER PLUGIN
using Feria.Plugins;

Console.WriteLine(PluginPackage.FromFolder(args[0]).Call<string>(args[1]));
Console.WriteLine(AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == "Microsoft.CodeAnalysis.CSharp")
    ? "compiled"
    : "cached");
