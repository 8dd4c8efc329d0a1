namespace Feria.Rules;

/// <summary>A part of a place that has a calendar of its own.</summary>
internal sealed record Subdivision(string Code, LocalizedName Name, IReadOnlyList<string> Aliases);
