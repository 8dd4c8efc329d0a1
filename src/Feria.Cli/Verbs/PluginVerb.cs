using System.CommandLine;
using System.Globalization;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Plugins;

namespace Feria.Cli.Verbs;

/// <summary><c>feria plugin list</c> and <c>feria plugin info NAME</c>: the drop-in plug-ins of a folder and what has become of them.</summary>
internal sealed class PluginVerb(CommandHost host)
{
    private const string FolderVariable = "FERIA_PLUGINS";

    private readonly Option<string?> _folder = new("--plugins") { HelpName = "DIR", Description = $"The folder of plug-ins; also {FolderVariable}.", Recursive = true };
    private readonly Argument<string> _name = new("NAME") { Description = "A plug-in, for instance reader_UK." };
    private readonly FormatOption _format = new(FormatNames.Table, FormatNames.Table, FormatNames.Json, FormatNames.Ndjson, FormatNames.Csv, FormatNames.Tsv, FormatNames.Markdown);
    private readonly Option<bool> _noColour = new("--no-color") { Description = "No colour, as NO_COLOR asks too." };

    private static IReadOnlyList<Column<PluginRow>> ListColumns { get; } =
    [
        new("plugin", p => p.Plugin),
        new("stage", p => p.Error is null ? p.Stage : $"{p.Stage}, failed"),
        new("file", p => p.File),
        new("shadowed-by", p => p.ShadowedBy) { HidesEmpty = true },
        new("error", p => p.Error) { HidesEmpty = true },
        new("cure", p => p.Cure) { HidesEmpty = true },
    ];

    private static IReadOnlyList<Column<PluginFunctionRow>> InfoColumns { get; } =
    [
        new("function", f => f.Function),
        new("label", f => f.Label) { HidesEmpty = true },
        new("order", f => f.Order.ToString(CultureInfo.InvariantCulture)),
        new("signature", f => f.Signature),
        new("description", f => f.Description),
    ];

    public Command Create()
    {
        var list = new Command("list", "Every plug-in and file of the folder: the stage it reached, and what went wrong.") { _format.Option, _noColour };
        list.SetAction((parse, cancellation) => ListAsync(parse, cancellation));
        var info = new Command("info", "The functions of a plug-in.") { _name, _format.Option, _noColour };
        info.SetAction((parse, cancellation) => InfoAsync(parse, cancellation));
        return new Command("plugin", "Drop-in plug-ins and their statuses.") { list, info, _folder };
    }

    private async Task<int> ListAsync(ParseResult parse, CancellationToken cancellation)
    {
        var package = Open(parse);
        var answer = new Answer<PluginRow>
        {
            Plural = "plugins",
            Columns = ListColumns,
            Items = package.Statuses().Select(PluginRow.Of).ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.PluginRow,
        };
        await PrintAsync(parse, answer, cancellation);
        return ExitCode.Yes;
    }

    private async Task<int> InfoAsync(ParseResult parse, CancellationToken cancellation)
    {
        var package = Open(parse);
        var plugin = parse.GetValue(_name) ?? string.Empty;
        if (plugin.Length == 0)
        {
            throw new CommandException(ExitCode.Usage, "The name of the plug-in is empty.");
        }

        var functions = Functions(package, plugin);
        var answer = new Answer<PluginFunctionRow>
        {
            Plural = "functions",
            Columns = InfoColumns,
            Items = functions.Select(PluginFunctionRow.Of).ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.PluginFunctionRow,
            Facts = () => [Fact.Of("plugin", plugin), Fact.Of("file", functions[0].File)],
            Heading = Printable.Cell($"{plugin}, {functions[0].File}"),
        };
        await PrintAsync(parse, answer, cancellation);
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

    private PluginPackage Open(ParseResult parse) => AlmanacSetup.Open(parse.GetValue(_folder) ?? host.Variable(FolderVariable)
        ?? throw new CommandException(ExitCode.Usage, $"No folder of plug-ins is given; --plugins DIR or {FolderVariable} names one."));

    private Task PrintAsync<T>(ParseResult parse, Answer<T> answer, CancellationToken cancellation) =>
        AnswerFormats.Create(_format.Parse(parse, host), host, parse.GetValue(_noColour)).WriteAsync(answer, host.Out, cancellation);
}
