using System.Text.RegularExpressions;

namespace Feria.Docs.Tests;

/// <summary>One fenced block of a page.</summary>
/// <param name="Fence">What stands behind the fence: the language and its flags.</param>
/// <param name="Line">The line of the page its text begins on, from 1.</param>
/// <param name="Text">Its text.</param>
/// <param name="Output">What it has to print: the text of an output block directly behind it, or null.</param>
internal sealed partial record DocBlock(string Fence, int Line, string Text, string? Output)
{
    internal bool IsProgram => Fence.Split(' ')[0] == "csharp" && FileName is null;

    internal bool IsCompiledOnly => Fence.Split(' ').Contains("no-run");

    /// <summary>The name of the file it is, or null.</summary>
    internal string? FileName => FileLine().Match(Text) is { Success: true } match ? match.Groups[1].Value.Trim() : null;

    /// <summary>The text of the file it is.</summary>
    internal string FileText => Text[(Text.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    internal static IReadOnlyList<DocBlock> Of(string markdown)
    {
        List<DocBlock> blocks = [];
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        bool follows = false;
        for (int at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith("```", StringComparison.Ordinal))
            {
                follows &= string.IsNullOrWhiteSpace(lines[at]);
                continue;
            }

            int end = Array.FindIndex(lines, at + 1, line => line.StartsWith("```", StringComparison.Ordinal));
            Assert.True(end > 0, $"The block that begins on line {at + 1} never ends.");
            DocBlock block = new(lines[at][3..].Trim(), at + 2, string.Concat(lines[(at + 1)..end].Select(line => line + "\n")), null);
            if (block.Fence == "output")
            {
                Assert.True(follows && blocks[^1].IsProgram, $"The output on line {at + 1} follows no program.");
                blocks[^1] = blocks[^1] with { Output = block.Text };
            }
            else
            {
                blocks.Add(block);
            }

            follows = block.Fence != "output";
            at = end;
        }

        return blocks;
    }

    [GeneratedRegex(@"\A(?://|#) file: (.+)\n")]
    private static partial Regex FileLine();
}
