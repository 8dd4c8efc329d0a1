using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs.Plugins;

/// <summary>How a verb of plug-ins prints its rows: a table, or what a program reads.</summary>
internal sealed class PluginAnswerOptions(CommandHost host)
{
    private readonly FormatOption _format = new(FormatNames.Table, [.. FormatNames.Rows]);
    private readonly Option<bool> _noColour = new("--no-color") { Description = "No colour, as NO_COLOR asks too." };

    public void AddTo(Command command)
    {
        command.Options.Add(_format.Option);
        command.Options.Add(_noColour);
    }

    public Task PrintAsync<T>(ParseResult parse, Answer<T> answer, CancellationToken cancellation) =>
        AnswerFormats.Create(_format.Parse(parse, host), host, parse.GetValue(_noColour)).WriteAsync(answer, host.Out, cancellation);
}
