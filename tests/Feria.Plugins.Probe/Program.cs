// A process of its own for the tests of what would disturb, or kill, the process of the tests themselves.
// usage: Feria.Plugins.Probe cycles FOLDER PLUGIN COUNT free|hold
//        Feria.Plugins.Probe hammer FOLDER PLUGIN
//        Feria.Plugins.Probe first FOLDER PLUGIN…
using Feria.Plugins;
using Feria.Plugins.Probe;

switch (args[0])
{
    case "cycles":
        await Cycles.RunAsync(PluginPackage.FromFolder(args[1]), args[2], int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture), args[4] == "hold");
        break;
    case "hammer":
        Hammer.Run(PluginPackage.FromFolder(args[1]), args[2]);
        break;
    default:
        Array.ForEach(args[2..], plugin => FirstCalls.Run(args[1], plugin));
        break;
}
