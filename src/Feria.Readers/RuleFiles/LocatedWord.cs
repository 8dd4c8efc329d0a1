namespace Feria.Readers.RuleFiles;

/// <summary>A part of a node's text and where it begins in it.</summary>
internal readonly record struct LocatedWord(Located Node, string Text, int Offset);
