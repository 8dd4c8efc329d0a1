using System.Diagnostics.CodeAnalysis;

namespace Feria.Rules.Language;

/// <summary>A phrase of the rule language that cannot be read; caught where the phrase's place in its file is known.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It makes no sense without a place.")]
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the readers of rules, who give it a file and a line.")]
internal sealed class PhraseException(int offset, string message) : Exception(message)
{
    /// <summary>Gets the offset in characters from the start of the phrase.</summary>
    public int Offset { get; } = offset;
}
