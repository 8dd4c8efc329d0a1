namespace Feria.Packs;

/// <summary>What a pack has of a place, and how much of it rules explain.</summary>
public sealed record PlaceCoverage
{
    /// <summary>Gets the code of the country or market.</summary>
    public required string Code { get; init; }

    /// <summary>Gets the English name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the first year that the rules cover.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Gets the last year that the rules cover, inclusive.</summary>
    public required int LastYear { get; init; }

    /// <summary>Gets the number of rules, each counted once whatever its parts and eras.</summary>
    public required int Rules { get; init; }

    /// <summary>Gets the number of parts that have calendars of their own.</summary>
    public required int Parts { get; init; }

    /// <summary>Gets the number of days and spans of days that tables list.</summary>
    public required int TableRows { get; init; }

    /// <summary>Gets the number of public days of the place as a whole and of each part, in the years that were counted.</summary>
    public required int PublicDays { get; init; }

    /// <summary>Gets how many of <see cref="PublicDays"/> tables give, not rules.</summary>
    public required int TabledDays { get; init; }

    /// <summary>Gets the share of public days that tables give, 0 to 1; 0 where there are none.</summary>
    public double TabledShare => PublicDays == 0 ? 0 : (double)TabledDays / PublicDays;

    /// <summary>Gets the tags of the languages that days are named in, the place's own first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Gets the laws and addresses that the facts come from, each once.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
