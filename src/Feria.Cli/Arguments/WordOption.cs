using System.CommandLine;
using Feria.Cli.Failures;
using Feria.Text;

namespace Feria.Cli.Arguments;

/// <summary>An option whose value is one of a few words; the first is the usual one.</summary>
internal sealed class WordOption(string name, string description, params string[] words)
{
    public Option<string?> Option { get; } = new(name)
    {
        HelpName = string.Join('|', words),
        Description = $"{description}; {words[0]} unless given.",
    };

    public string Parse(ParseResult parse)
    {
        var text = parse.GetValue(Option) ?? words[0];
        return Array.Find(words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            ?? throw CommandException.From(new($"'{text}' is not what {name} takes; {string.Join(", ", words)} are.") { Suggestions = EditDistance.Nearest(text, words) });
    }
}
