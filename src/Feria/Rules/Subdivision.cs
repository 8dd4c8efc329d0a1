namespace Feria.Rules;

/// <summary>A part of a place that has a calendar of its own.</summary>
/// <param name="Code">The code behind the place's own.</param>
/// <param name="Name">The name.</param>
/// <param name="Aliases">Other names and codes.</param>
/// <param name="Weekends">The weekends of its own in order of time; none where it keeps those of the place.</param>
internal sealed record Subdivision(string Code, LocalizedName Name, IReadOnlyList<string> Aliases, IReadOnlyList<WeekendEra> Weekends);
