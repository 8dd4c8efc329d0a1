using Feria.Holidays;

namespace Feria.Rules.Evaluation;

/// <summary>A day that a rule gives.</summary>
internal sealed record Occurrence(int Day, RuleVariant Variant, Certainty Certainty, string? Source, int? ObservedFor = null)
{
    public bool IsDayOff => Variant.Kinds.Any(k => k.IsDayOff);

    /// <summary>The holidays that the day is: one of each of the rule's kinds.</summary>
    public IEnumerable<Holiday> ToHolidays(PlaceRules place)
    {
        var name = (ObservedFor is null ? null : Variant.ObservedName) ?? Variant.Name;
        foreach (var kind in Variant.Kinds)
        {
            yield return new Holiday
            {
                Date = DateOnly.FromDayNumber(Day),
                Name = name.English,
                LocalName = name.In(place.Languages[0]) ?? name.English,
                Kind = kind,
                Certainty = Certainty,
                RuleId = Variant.RuleId,
                Source = Source ?? place.Source,
                ObservedFor = ObservedFor is { } actual ? DateOnly.FromDayNumber(actual) : null,
                Hours = Variant.Hours,
            };
        }
    }
}
