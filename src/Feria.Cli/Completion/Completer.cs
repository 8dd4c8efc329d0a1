using System.CommandLine;
using System.CommandLine.Completions;

namespace Feria.Cli.Completion;

/// <summary>What may stand next on a command line, by the commands themselves. Nothing is parsed, so no nonsense can fail.</summary>
/// <param name="root">The commands.</param>
/// <param name="places">The places for what is written of one; asked for where one is expected.</param>
internal sealed class Completer(RootCommand root, Func<string, IEnumerable<Candidate>> places)
{
    private static readonly string[] FileNames = ["FILE", "BEFORE", "AFTER"];

    private static readonly string[] PlaceNames = ["LOCATION", "CODE"];

    private static readonly string[] FolderNames = ["DIR", "FOLDER"];

    private readonly List<Command> _path = [root];
    private int _arguments;
    private bool _isBehindDashes;
    private Option? _open;

    private Command Current => _path[^1];

    private IEnumerable<Option> Options => Current.Options.Concat(_path.SkipLast(1).SelectMany(c => c.Options.Where(o => o.Recursive))).Where(o => !o.Hidden);

    /// <summary>The candidates for the last of some words, which may be empty.</summary>
    public IEnumerable<Candidate> Complete(IReadOnlyList<string> words)
    {
        // Some shells make a word of an equals sign; it says no more than a space.
        var all = words.Where((w, i) => w != "=" || i == words.Count - 1).Select(w => w == "=" ? string.Empty : w).ToList();
        all.SkipLast(1).ToList().ForEach(Take);
        var word = all.LastOrDefault(string.Empty);
        if (_open is { } option)
        {
            return Values(option, word, string.Empty);
        }

        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return _isBehindDashes || !word.StartsWith('-') ? Commands(word).Concat(Arguments(word))
            : equals > 0 ? Find(word[..equals]) is { } named ? Values(named, word[(equals + 1)..], word[..(equals + 1)]) : []
            : Options.SelectMany(o => o.Aliases.Append(o.Name), (o, name) => new Candidate(name, o.Description))
                .Where(c => c.Value.StartsWith("--", StringComparison.Ordinal) && c.StartsWith(word)).OrderBy(c => c.Value, StringComparer.Ordinal);
    }

    private static IEnumerable<Candidate> Files(string? name) =>
        FileNames.Contains(name) ? [Candidate.Files] : FolderNames.Contains(name) ? [Candidate.Folders] : [];

    private IEnumerable<Candidate> Values(Option option, string word, string before) =>
        Words(option.HelpName, option.GetCompletions(CompletionContext.Empty), word, before).Concat(Files(option.HelpName));

    // Of a list, the last item is completed, and what is before it stays.
    private IEnumerable<Candidate> Words(string? name, IEnumerable<CompletionItem> items, string word, string before)
    {
        var done = word.LastIndexOfAny([',', '+']) + 1;
        var all = PlaceNames.Contains(name) ? places(word[done..]) : items.Select(i => new Candidate(i.Label, null));
        return all.Where(c => c.StartsWith(word[done..])).Select(c => c with { Value = before + word[..done] + c.Value });
    }

    private IEnumerable<Candidate> Commands(string word) => _arguments > 0 || _isBehindDashes ? []
        : Current.Subcommands.Where(c => !c.Hidden).Select(c => new Candidate(c.Name, c.Description)).Where(c => c.StartsWith(word));

    private IEnumerable<Candidate> Arguments(string word)
    {
        var at = Math.Min(_arguments, Current.Arguments.Count - 1);
        return at >= 0 && (at == _arguments || Current.Arguments[at].Arity.MaximumNumberOfValues > 1)
            ? Words(Current.Arguments[at].Name, Current.Arguments[at].GetCompletions(CompletionContext.Empty), word, string.Empty).Concat(Files(Current.Arguments[at].Name))
            : [];
    }

    private Option? Find(string name) => Options.FirstOrDefault(o => o.Name == name || o.Aliases.Contains(name));

    private void Take(string word)
    {
        if (_open is not null)
        {
            _open = null;
        }
        else if (!_isBehindDashes && word.StartsWith('-') && word.Length > 1 && !char.IsAsciiDigit(word[1]))
        {
            _isBehindDashes = word == "--";
            _open = Find(word) is { } option && option.ValueType != typeof(bool) && option.ValueType != typeof(bool?) && option.Arity.MaximumNumberOfValues > 0 ? option : null;
        }
        else if (_arguments == 0 && !_isBehindDashes && Current.Subcommands.FirstOrDefault(c => c.Name == word) is { } verb)
        {
            _path.Add(verb);
        }
        else
        {
            _arguments++;
        }
    }
}
