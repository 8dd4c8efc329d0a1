namespace Feria.Plugins.Documentation;

/// <summary>A doc comment as plain text.</summary>
/// <param name="Description">Its first paragraph, in one line.</param>
/// <param name="Rest">Its other paragraphs, separated by an empty line each.</param>
internal sealed record DocComment(string Description, string Rest)
{
    internal static DocComment None { get; } = new("", "");

    internal string Whole => Rest.Length == 0 ? Description : Description + "\n\n" + Rest;

    internal static DocComment Plain(string text) => new(text, "");
}
