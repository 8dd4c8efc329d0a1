using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads a YAML text into nodes: every scalar is text, so NO is Norway and <c>on</c> a word; nothing is unbounded.</summary>
internal static class YamlFile
{
    public const int MaximumLength = 4 << 20;

    private const int MaximumDepth = 12;

    /// <summary>The root of the text's one document, or nothing after an error.</summary>
    public static YamlMappingNode? Read(RuleFileText file, ErrorList errors)
    {
        if (file.Text.Length > MaximumLength)
        {
            errors.Add(file.Name, 1, 1, $"the file has {file.Text.Length} characters; at most {MaximumLength} are read");
            return null;
        }

        var lines = file.Text.Split('\n');
        var tab = Array.FindIndex(lines, line => line.AsSpan().TrimStart(' ').StartsWith('\t'));
        if (tab >= 0)
        {
            errors.Add(file.Name, tab + 1, lines[tab].IndexOf('\t', StringComparison.Ordinal) + 1, "a tab stands here; lines are indented with spaces");
            return null;
        }

        var last = Mark.Empty;
        try
        {
            if (!IsPlain(file, errors, ref last))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(file.Text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return root;
            }

            errors.Add(file.Name, 1, 1, "the file holds no 'key: value' lines; it begins with 'place: CODE'");
        }
        catch (YamlException e)
        {
            errors.Add(file.Name, (int)e.Start.Line, (int)e.Start.Column, $"this is no YAML: {e.Message}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            // The scanner throws these on some input without saying where; it had come so far.
            errors.Add(file.Name, (int)last.Line, (int)last.Column, "this is no YAML: something after this place cannot be read");
        }

        return null;
    }

    // The tree is built by recursion and aliases multiply, so both are bounded before it is built.
    private static bool IsPlain(RuleFileText file, ErrorList errors, ref Mark last)
    {
        var parser = new Parser(new StringReader(file.Text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            last = current.Start;
            depth += current.NestingIncrease;
            if (depth > MaximumDepth)
            {
                errors.Add(file.Name, (int)current.Start.Line, (int)current.Start.Column, $"the nesting is deeper than {MaximumDepth}");
                return false;
            }

            if (current is AnchorAlias || (current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)))
            {
                errors.Add(file.Name, (int)current.Start.Line, (int)current.Start.Column, "anchors, aliases and tags are not read; use 'like:' to repeat a rule");
                return false;
            }
        }

        return true;
    }
}
