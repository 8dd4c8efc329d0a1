namespace Feria.Readers.RuleFiles;

/// <summary>A rules file: its name for messages and its text.</summary>
/// <param name="Name">The name or path, as messages shall show it.</param>
/// <param name="Text">The whole text.</param>
internal sealed record RuleFileText(string Name, string Text);
