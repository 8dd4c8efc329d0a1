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
        CompletionSources = { words },
    };

    /// <summary>The word that is given, else the one that is set, else the usual one.</summary>
    public string Parse(ParseResult parse, string? set = null)
    {
        var text = parse.GetValue(Option) ?? set ?? words[0];
        return Array.Find(words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            ?? throw CommandException.From(new($"{Quoted.Of(text)} is not what {name} takes; {string.Join(", ", words)} are.") { Suggestions = EditDistance.Nearest(text, words) });
    }
}
