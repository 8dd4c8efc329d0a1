using Feria.Rules.Evaluation;

namespace Feria.Rules;

/// <summary>All that is known of a place: names, parts, weekends and rules. Immutable and safe to share between threads.</summary>
internal sealed record PlaceRules
{
    private PlacePlan? _plan;

    public required string Code { get; init; }

    public required LocalizedName Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets the language tags of the place, its own first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Gets the places, as users write them, whose days this one has too; what its own say stands over theirs.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    public IReadOnlyList<Subdivision> Subdivisions { get; init; } = [];

    /// <summary>Gets the weekends in order of time; the first holds from the beginning. None where those of the bases hold.</summary>
    public required IReadOnlyList<WeekendEra> Weekends { get; init; }

    /// <summary>Gets the first year that the rules cover.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Gets the last year that the rules cover, inclusive.</summary>
    public required int LastYear { get; init; }

    public string? Source { get; init; }

    public required IReadOnlyList<RuleVariant> Variants { get; init; }

    /// <summary>Gets what the days are called in further languages; a pack keeps it apart, and a place from a pack has none here.</summary>
    public IReadOnlyList<Translations> Translations { get; init; } = [];

    /// <summary>Gets the rules laid out for evaluation; made when they are first evaluated.</summary>
    /// <remarks>A copy that differs takes the field along, but not its use.</remarks>
    public PlacePlan Plan => _plan is { } plan && ReferenceEquals(plan.Rules, this) ? plan : _plan = new(this);

    /// <summary>The weekends of a scope in order of time.</summary>
    public IReadOnlyList<WeekendEra> WeekendsOf(int scope) =>
        scope > 0 && Subdivisions[scope - 1].Weekends is { Count: > 0 } own ? own : Weekends;

    /// <summary>The weekend in force on a day, of eras in order of time.</summary>
    public static WeekdaySet WeekendOn(IReadOnlyList<WeekendEra> eras, int day)
    {
        var found = eras[0].Days;
        foreach (var era in eras)
        {
            if (era.FirstDay > day)
            {
                break;
            }

            found = era.Days;
        }

        return found;
    }

    /// <summary>The scope of a subdivision by its code, 0 for none, −1 for an unknown one.</summary>
    public int ScopeOf(string? subdivision)
    {
        if (subdivision is null)
        {
            return 0;
        }

        for (var i = 0; i < Subdivisions.Count; i++)
        {
            if (Subdivisions[i].Code == subdivision)
            {
                return i + 1;
            }
        }

        return -1;
    }
}
