using Feria.Cli.Hosting;

namespace Feria.Cli.Formats;

/// <summary>Makes the format that is asked for, and none of the others.</summary>
internal static class AnswerFormats
{
    public static IAnswerFormat Create(string name, CommandHost host, bool noColour) => name switch
    {
        FormatNames.Json => new JsonFormat(),
        FormatNames.Ndjson => new NdjsonFormat(),
        FormatNames.Csv => new CsvFormat(),
        FormatNames.Tsv => new TsvFormat(),
        FormatNames.Markdown => new MarkdownFormat(),
        FormatNames.Ics => FullCommand.IsHere ? new IcsFormat() : throw new FullCommandNeededException(),
        _ => host.IsTerminal ? new BoxFormat(host.Width(), host.AllowsColour && !noColour) : new PlainTableFormat(),
    };
}
