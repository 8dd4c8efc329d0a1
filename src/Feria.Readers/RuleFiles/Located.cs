using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Feria.Readers.RuleFiles;

/// <summary>A node of a file, which knows where it stands.</summary>
internal readonly record struct Located(string File, YamlNode Node)
{
    public int Line => (int)Node.Start.Line;

    public int Column => (int)Node.Start.Column;

    /// <summary>Gets the column of a scalar's first character, behind its quote if it has one.</summary>
    public int TextColumn => Column + (Node is YamlScalarNode { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } ? 1 : 0);

    /// <summary>Gets the text of a scalar, else <see langword="null"/>.</summary>
    public string? Text => (Node as YamlScalarNode)?.Value;

    public bool IsBlock => Node is YamlMappingNode;

    /// <summary>The entries of a block in their order, none for anything else.</summary>
    public IEnumerable<(Located Key, Located Value)> Entries()
    {
        var file = File;
        return Node is YamlMappingNode map ? map.Children.Select(p => (new Located(file, p.Key), new Located(file, p.Value))) : [];
    }

    /// <summary>The words of a list: a sequence's items, each cut at its commas, or a scalar's parts between commas.</summary>
    public IReadOnlyList<LocatedWord> Words()
    {
        var file = File;
        return Node is YamlSequenceNode list ? [.. list.Children.SelectMany(c => new Located(file, c).Words(0))] : Words(0);
    }

    /// <summary>The parts between commas of a scalar's text from an offset on.</summary>
    public IReadOnlyList<LocatedWord> Words(int from)
    {
        var words = new List<LocatedWord>();
        var text = Text ?? string.Empty;
        while (from <= text.Length)
        {
            var comma = text.IndexOf(',', from);
            var end = comma < 0 ? text.Length : comma;
            var word = text[from..end];
            if (word.Trim() is { Length: > 0 } trimmed)
            {
                words.Add(new(this, trimmed, from + word.IndexOf(trimmed, StringComparison.Ordinal)));
            }

            from = end + 1;
        }

        return words;
    }
}
