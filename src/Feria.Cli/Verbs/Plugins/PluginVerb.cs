using System.CommandLine;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs.Plugins;

/// <summary><c>feria plugin</c>: what can be done with the drop-in plug-ins of a folder; a class for each of its verbs.</summary>
internal sealed class PluginVerb(CommandHost host)
{
    public Command Create()
    {
        var folder = new PluginFolderOption(host);
        return new Command("plugin", "Drop-in plug-ins and their statuses.")
        {
            new PluginListVerb(host, folder).Create(),
            new PluginInfoVerb(host, folder).Create(),
            new PluginDoctorVerb(host, folder).Create(),
            new PluginNewVerb(host, folder).Create(),
            new PluginSwitchVerb(host, folder, isOn: true).Create(),
            new PluginSwitchVerb(host, folder, isOn: false).Create(),
            new PluginLockVerb(host, folder).Create(),
            folder.Option,
        };
    }
}
