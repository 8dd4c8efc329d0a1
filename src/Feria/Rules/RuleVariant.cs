using Feria.Holidays;
using Feria.Rules.Expressions;
using Feria.Rules.Observance;

namespace Feria.Rules;

/// <summary>What a rule says for some scopes during some years; a rule is one or more of these under one id.</summary>
internal sealed record RuleVariant
{
    public required string RuleId { get; init; }

    public required LocalizedName Name { get; init; }

    /// <summary>Gets the name of the observed day where the law gives it one of its own.</summary>
    public LocalizedName? ObservedName { get; init; }

    public required ScopeSet Scopes { get; init; }

    /// <summary>Gets the time in which the variant holds, by the day before any is observed elsewhere.</summary>
    public required DayRange Holds { get; init; }

    public YearPattern Years { get; init; } = YearPattern.All;

    public required DateExpression On { get; init; }

    /// <summary>Gets how many days in a row each date lasts.</summary>
    public int Length { get; init; } = 1;

    /// <summary>Gets the days announced for a year, which stand instead of the rule's; an empty list drops the year.</summary>
    public IReadOnlyDictionary<int, AnnouncedDays[]> Announced { get; init; } = EmptyAnnounced;

    public required IReadOnlyList<HolidayKind> Kinds { get; init; }

    public IReadOnlyList<DayCondition> When { get; init; } = [];

    /// <summary>Gets where the day itself moves.</summary>
    public IReadOnlyList<ObservanceClause> Shifts { get; init; } = [];

    /// <summary>Gets where a further day in lieu is given.</summary>
    public IReadOnlyList<ObservanceClause> Observed { get; init; } = [];

    /// <summary>Gets how sure the rule's own dates are, where the arithmetic does not say.</summary>
    public Certainty? Certainty { get; init; }

    public string? Hours { get; init; }

    public string? Source { get; init; }

    /// <summary>Gets where the announced days come from, if it is not where the rule does.</summary>
    public string? AnnouncedSource { get; init; }

    /// <summary>Gets the last year for which the announced days are announced already; later ones are expected. Nothing if all of them are.</summary>
    public int? AnnouncedUntil { get; init; }

    /// <summary>Gets the years, both inclusive, outside which the rule holds and nobody knows its days; nothing if it is known as long as it holds.</summary>
    public YearRange? KnownYears { get; init; }

    private static IReadOnlyDictionary<int, AnnouncedDays[]> EmptyAnnounced { get; } = new Dictionary<int, AnnouncedDays[]>();
}
