using System.CommandLine;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Cli.Settings;
using Feria.Text;

namespace Feria.Cli.Arguments;

/// <summary>How a verb prints its answer: a flag, else what is set where the verb has that format, else the usual one.</summary>
internal sealed class FormatOption(string usual, params string[] offered)
{
    public Option<string?> Option { get; } = new("--format", "-o")
    {
        HelpName = string.Join('|', offered),
        Description = $"How the answer is printed; {usual} unless given.",
        CompletionSources = { offered },
    };

    public string Parse(ParseResult parse, CommandHost host)
    {
        var format = Name(parse, host);
        if (format is FormatNames.Ics or FormatNames.Parquet)
        {
            // Now, before anything is said or read.
            FullCommand.Require();
        }

        return format;
    }

    private string Name(ParseResult parse, CommandHost host)
    {
        if (parse.GetValue(Option) is { } flag)
        {
            return Find(flag) ?? throw Unknown($"{Quoted.Of(flag)} is no format here", flag, offered);
        }

        if (host.Settings.Get(SettingKey.Format) is not { Value: var word } setting)
        {
            return usual;
        }

        return FormatNames.All.Contains(word, StringComparer.OrdinalIgnoreCase)
            ? Find(word) ?? usual
            : throw Unknown($"{Quoted.Of(word)} in {setting.Where} is no format", word, FormatNames.All);
    }

    private static CommandException Unknown(string what, string text, IReadOnlyList<string> known) =>
        CommandException.From(new($"{what}; {string.Join(", ", known)} {(known.Count == 1 ? "is" : "are")}.") { Suggestions = EditDistance.Nearest(text, known) });

    private string? Find(string text) => Array.Find(offered, f => string.Equals(f, text, StringComparison.OrdinalIgnoreCase));
}
