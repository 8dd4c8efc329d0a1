using System.CommandLine;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Cli.Settings;
using Feria.Plugins;

namespace Feria.Cli.Verbs.Plugins;

/// <summary>The folder that a verb of plug-ins works on: a flag, else <c>FERIA_PLUGINS</c>, else an error that says so.</summary>
internal sealed class PluginFolderOption(CommandHost host)
{
    private const string VariableName = "FERIA_PLUGINS";

    public Option<string?> Option { get; } = new("--plugins")
    {
        HelpName = "DIR",
        Description = $"The folder of plug-ins; also {VariableName}.",
        Recursive = true,
    };

    public string? TryParse(ParseResult parse) => parse.GetValue(Option) ?? host.Settings.Get(SettingKey.Plugins)?.Value;

    public string Parse(ParseResult parse) => TryParse(parse)
        ?? throw new CommandException(ExitCode.Usage, $"No folder of plug-ins is given; --plugins DIR or {VariableName} names one.");

    public PluginFolder Folder(ParseResult parse) => AlmanacSetup.Folder(Parse(parse));

    public PluginPackage Open(ParseResult parse) => AlmanacSetup.Open(Parse(parse));
}
