using System.CommandLine;
using Feria.Cli.Failures;
using Feria.Plugins;
using Feria.Text;

namespace Feria.Cli.Verbs.Plugins;

/// <summary>The name of a plug-in on the command line.</summary>
internal sealed class PluginNameArgument
{
    public Argument<string> Argument { get; } = new("NAME") { Description = "A plug-in, for instance reader_UK." };

    public static CommandException Unknown(string name, PluginFolder folder, IEnumerable<PluginStatus> statuses)
    {
        var names = statuses.Select(status => status.Plugin).OfType<string>().Distinct(StringComparer.Ordinal);
        return CommandException.From(new($"There is no plug-in '{name}' in '{folder.Path}'.") { IsUnknownName = true, Suggestions = EditDistance.Nearest(name, names) });
    }

    public string Parse(ParseResult parse) => parse.GetValue(Argument) is { Length: > 0 } name
        ? name
        : throw new CommandException(ExitCode.Usage, "The name of the plug-in is empty.");
}
