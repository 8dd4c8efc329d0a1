using Feria.Holidays;
using Feria.Rules.Expressions;

namespace Feria.Rules.Evaluation;

/// <summary>The days that rules give of themselves, before any is moved, dropped or observed elsewhere.</summary>
internal sealed class RuleDays(PlaceRules place, IReadOnlyList<RuleVariant> inScope) : IRuleDays
{
    private readonly List<int> _days = [];

    /// <summary>Gives the days of a variant in a year, announced or by its rule.</summary>
    public void Each(RuleVariant variant, int year, Action<DayRange, Certainty, string?> add)
    {
        if (!variant.Years.Contains(year))
        {
            return;
        }

        if (variant.Announced.TryGetValue(year, out var announced))
        {
            foreach (var range in announced)
            {
                AddIfHeld(variant, range, Certainty.Confirmed, variant.AnnouncedSource ?? variant.Source, add);
            }

            return;
        }

        var from = _days.Count;
        variant.On.AddDays(year, this, _days);
        var certainty = variant.Certainty ?? (variant.On.IsEstimate ? Certainty.Estimated : Certainty.Computed);

        // A rule that refers to this one passes the same list, to which add then appends: the days above `to` are its.
        var to = _days.Count;
        for (var i = from; i < to; i++)
        {
            AddIfHeld(variant, new(_days[i], _days[i] + variant.Length - 1), certainty, variant.Source, add);
        }

        _days.RemoveRange(from, to - from);
    }

    /// <inheritdoc/>
    public void AddDays(string ruleId, int year, List<int> days)
    {
        // A rule may lean on one that does not hold in this part: the day after Thanksgiving where Thanksgiving is worked.
        var holdsHere = inScope.Any(v => v.RuleId == ruleId);
        foreach (var variant in holdsHere ? inScope : place.Variants)
        {
            if (variant.RuleId == ruleId)
            {
                Each(variant, year, (range, _, _) => days.Add(range.First));
            }
        }
    }

    private static void AddIfHeld(RuleVariant variant, DayRange range, Certainty certainty, string? source, Action<DayRange, Certainty, string?> add)
    {
        if (range.First >= variant.Holds.First && range.First <= variant.Holds.Last)
        {
            add(range, certainty, source);
        }
    }
}
