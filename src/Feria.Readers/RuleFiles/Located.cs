using YamlDotNet.RepresentationModel;

namespace Feria.Readers.RuleFiles;

/// <summary>A node of a file, which knows where it stands.</summary>
internal readonly record struct Located(string File, YamlNode Node)
{
    public int Line => (int)Node.Start.Line;

    public int Column => (int)Node.Start.Column;

    /// <summary>Gets the text of a scalar, else <see langword="null"/>.</summary>
    public string? Text => (Node as YamlScalarNode)?.Value;

    public bool IsBlock => Node is YamlMappingNode;

    /// <summary>The entries of a block in their order, none for anything else.</summary>
    public IEnumerable<(Located Key, Located Value)> Entries()
    {
        var file = File;
        return Node is YamlMappingNode map ? map.Children.Select(p => (new Located(file, p.Key), new Located(file, p.Value))) : [];
    }

    /// <summary>The words of a list: a sequence's items, or a scalar's parts between commas.</summary>
    public IReadOnlyList<Located> Items()
    {
        var file = File;
        return Node is YamlSequenceNode list ? [.. list.Children.Select(c => new Located(file, c))] : [this];
    }

    /// <summary>The texts of a list, be it a sequence or a text with commas.</summary>
    public IReadOnlyList<string> Words() =>
        [.. Items().SelectMany(i => (i.Text ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
