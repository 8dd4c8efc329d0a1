using Feria.Rules.Language;
using Feria.Text;
using YamlDotNet.RepresentationModel;

namespace Feria.Readers.RuleFiles;

/// <summary>Gathers what is wrong in some files; reading goes on after each error, so that all are seen at once.</summary>
internal sealed class ErrorList
{
    private readonly List<RuleFileError> _errors = [];

    public IReadOnlyList<RuleFileError> All =>
        [.. _errors.Distinct().OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Column)];

    public void Add(string file, int line, int column, string message) => _errors.Add(new(file, Math.Max(1, line), Math.Max(1, column), message));

    public void Add(Located node, string message) => Add(node.File, node.Line, node.Column, message);

    public void UnknownWord(Located node, string what, string word, IEnumerable<string> known)
    {
        var near = EditDistance.Nearest(word, known, 2);
        var hint = near.Count == 0 ? $"known are {string.Join(", ", known.Take(20))}" : $"did you mean '{string.Join("' or '", near)}'?";
        Add(node, $"'{word}' is no {what}; {hint}");
    }

    /// <summary>Reads a phrase and gives an error its place in the file.</summary>
    public T? Read<T>(Located node, Func<string, T> parse)
        where T : class
    {
        if (node.Text is not { } text)
        {
            Add(node, "a text is expected here, not a list or a block");
            return null;
        }

        try
        {
            return parse(text);
        }
        catch (PhraseException e)
        {
            var quoted = ((YamlScalarNode)node.Node).Style is YamlDotNet.Core.ScalarStyle.Plain ? 0 : 1;
            Add(node.File, node.Line, node.Column + e.Offset + quoted, e.Message);
            return null;
        }
    }
}
