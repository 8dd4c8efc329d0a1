using System.CommandLine;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Plugins;

namespace Feria.Cli.Verbs.Plugins;

/// <summary><c>feria plugin enable NAME</c> and <c>feria plugin disable NAME</c>: says in the settings of the folder whether a plug-in may be called.</summary>
internal sealed class PluginSwitchVerb(CommandHost host, PluginFolderOption folder, bool isOn)
{
    private readonly PluginNameArgument _name = new();

    public Command Create()
    {
        var command = isOn
            ? new Command("enable", $"Let a plug-in be called again: {PluginSettings.FileName} of the folder says so.") { _name.Argument }
            : new Command("disable", $"Keep a plug-in from being called: {PluginSettings.FileName} of the folder says so.") { _name.Argument };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var plugins = folder.Folder(parse);
        var name = _name.Parse(parse);
        var package = AlmanacSetup.Open(plugins);
        if (package.Status(name) is not { Plugin: not null })
        {
            throw PluginNameArgument.Unknown(name, plugins, package.Statuses());
        }

        var settings = Path.Join(plugins.Path, PluginSettings.FileName);
        var word = isOn ? "enabled" : "disabled";
        FailureReport.Say(host, (isOn ? PluginSettings.Enable(settings, name) : PluginSettings.Disable(settings, name))
            ? $"{name} is {word} from now on; {settings} says so."
            : $"{name} is {word} already; nothing was written.");
        return ExitCode.Yes;
    }
}
