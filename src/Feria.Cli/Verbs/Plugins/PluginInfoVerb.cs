using System.CommandLine;
using System.Globalization;
using Feria.Cli.Answers;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Plugins;

namespace Feria.Cli.Verbs.Plugins;

/// <summary><c>feria plugin info NAME</c>: the functions of a plug-in.</summary>
internal sealed class PluginInfoVerb(CommandHost host, PluginFolderOption folder)
{
    private readonly PluginNameArgument _name = new();
    private readonly PluginAnswerOptions _answers = new(host);

    private static IReadOnlyList<Column<PluginFunctionRow>> Columns { get; } =
    [
        new("function", f => f.Function),
        new("label", f => f.Label) { HidesEmpty = true },
        new("order", f => f.Order.ToString(CultureInfo.InvariantCulture)),
        new("signature", f => f.Signature),
        new("description", f => f.Description),
    ];

    public Command Create()
    {
        var command = new Command("info", "The functions of a plug-in.") { _name.Argument };
        _answers.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var package = folder.Open(parse);
        var plugin = _name.Parse(parse);
        var functions = Functions(package, plugin);
        var answer = new Answer<PluginFunctionRow>
        {
            Plural = "functions",
            Columns = Columns,
            Items = functions.Select(PluginFunctionRow.Of).ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.PluginFunctionRow,
            Facts = () => [Fact.Of("plugin", plugin), Fact.Of("file", functions[0].File)],
            Heading = Printable.Cell($"{plugin}, {functions[0].File}"),
        };
        await _answers.PrintAsync(parse, answer, cancellation);
        return ExitCode.Yes;
    }

    private static List<PluginInfo> Functions(PluginPackage package, string plugin)
    {
        try
        {
            var labels = package.Labels(plugin).Order(StringComparer.Ordinal).Prepend(null);
            return [.. labels.SelectMany(label => package.Functions(plugin, label).Select(function => package.Info(plugin, function, label)))];
        }
        catch (UnknownPluginException e)
        {
            throw new CommandException(ExitCode.NoData, e.Message);
        }
    }
}
