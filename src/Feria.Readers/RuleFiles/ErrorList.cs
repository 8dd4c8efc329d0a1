using Feria.Rules.Language;
using Feria.Text;

namespace Feria.Readers.RuleFiles;

/// <summary>Gathers what is wrong in some files; reading goes on after each error, so that all are seen at once.</summary>
internal sealed class ErrorList
{
    private readonly List<RuleFileError> _errors = [];

    public IReadOnlyList<RuleFileError> All =>
        [.. _errors.Distinct().OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Column)];

    public void Add(string file, int line, int column, string message) => _errors.Add(new(file, Math.Max(1, line), Math.Max(1, column), message));

    public void Add(Located node, string message) => Add(node.File, node.Line, node.Column, message);

    public void Add(LocatedWord word, string message) => Add(word.Node.File, word.Node.Line, word.Node.TextColumn + word.Offset, message);

    public void UnknownWord(Located node, string what, IEnumerable<string> known) => UnknownWord(new LocatedWord(node, node.Text ?? string.Empty, 0), what, known);

    public void UnknownWord(LocatedWord word, string what, IEnumerable<string> known)
    {
        var all = known.ToList();
        var near = EditDistance.Nearest(word.Text, all, 2);
        var hint = near.Count > 0 ? $"; did you mean '{string.Join("' or '", near)}'?"
            : all.Count > 0 ? $"; known are {string.Join(", ", all.Take(20))}"
            : string.Empty;
        Add(word, $"'{word.Text}' is no {what}{hint}");
    }

    /// <summary>The text of a node, or an error and nothing.</summary>
    public string? Text(Located node)
    {
        if (node.Text is null)
        {
            Add(node, "a text is expected here, not a list or a block");
        }

        return node.Text;
    }

    /// <summary>The words of a node; a block has none and is an error.</summary>
    public IReadOnlyList<LocatedWord> Words(Located node)
    {
        if (node.IsBlock)
        {
            Add(node, "words with commas between them are expected here, not a block");
        }

        return node.Words();
    }

    /// <summary>The entries of a block; anything else has none and is an error.</summary>
    public IEnumerable<(Located Key, Located Value)> Block(Located node, string example)
    {
        if (!node.IsBlock)
        {
            Add(node, $"a block of lines is expected here, for instance '{example}'");
        }

        return node.Entries();
    }

    /// <summary>Reads a phrase and gives an error its place in the file.</summary>
    public T? Read<T>(Located node, Func<string, T> parse)
        where T : class
    {
        if (Text(node) is not { } text)
        {
            return null;
        }

        try
        {
            return parse(text);
        }
        catch (PhraseException e)
        {
            Add(new LocatedWord(node, text, e.Offset), e.Message);
            return null;
        }
    }
}
