// A process of its own for the tests: calls plug-ins of a folder, and says whether that took the compiler.
// usage: Feria.Plugins.Source.Probe call FOLDER PLUGIN
//        Feria.Plugins.Source.Probe ask FOLDER            the names are read from the input, an answer for each line
//        Feria.Plugins.Source.Probe first FOLDER PLUGIN…
using Feria.Plugins;
using Feria.Plugins.Probe;

switch (args[0])
{
    case "call":
        Console.WriteLine(PluginPackage.FromFolder(args[1]).Call<string>(args[2]));
        break;
    case "ask":
        PluginPackage package = PluginPackage.FromFolder(args[1]);
        while (Console.ReadLine() is { } plugin)
        {
            Console.WriteLine(package.Call<string>(plugin));
            Console.Out.Flush();
        }

        break;
    default:
        Array.ForEach(args[2..], plugin => FirstCalls.Run(args[1], plugin));
        break;
}

Console.WriteLine(AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == "Microsoft.CodeAnalysis.CSharp")
    ? "compiled"
    : "cached");
