namespace Feria;

/// <summary>What was wrong with a text that a user wrote, and what would be right.</summary>
/// <param name="Message">One sentence without a final line break that names the offending text.</param>
public sealed record ParseError(string Message)
{
    /// <summary>Gets what was probably meant, the likeliest first; empty when nothing is near.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Gets a value indicating whether the text was well formed but names something that is not known.</summary>
    /// <remarks>A command line answers "usage" to the one and "no data" to the other.</remarks>
    public bool IsUnknownName { get; init; }

    /// <summary>The message and the suggestions as one line.</summary>
    /// <returns>For example <c>'Germny' is no place that is known. Did you mean Germany (DE)?</c></returns>
    public override string ToString() =>
        Suggestions.Count == 0 ? Message : $"{Message} Did you mean {string.Join(" or ", Suggestions)}?";
}
