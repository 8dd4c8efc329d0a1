using Feria.Holidays;
using Feria.Rules;
using Feria.Rules.Evaluation;

namespace Feria.Packs;

/// <summary>Compares packs by the days that they give: how their rules say it does not matter.</summary>
public static class PackComparison
{
    /// <summary>The days that two packs do not have in common.</summary>
    /// <param name="before">The older pack.</param>
    /// <param name="after">The newer pack.</param>
    /// <param name="firstYear">The first year that is compared.</param>
    /// <param name="lastYear">The last year that is compared, inclusive.</param>
    /// <returns>What changes, by place and date; a change that many parts have in common comes once.</returns>
    public static IEnumerable<DayChange> Between(DataPack before, DataPack after, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        foreach (var code in before.Codes.Union(after.Codes).Order(StringComparer.Ordinal))
        {
            switch (before.Place(code), after.Place(code))
            {
                case ({ } old, { } changed):
                    foreach (var change in Between(old, changed, firstYear, lastYear))
                    {
                        yield return change;
                    }

                    break;
                case (null, _):
                    yield return new(DayChangeKind.PlaceAdded, code, [], IsEverywhere: true, Holiday: null);
                    break;
                default:
                    yield return new(DayChangeKind.PlaceRemoved, code, [], IsEverywhere: true, Holiday: null);
                    break;
            }
        }
    }

    private static IEnumerable<DayChange> Between(PlaceRules before, PlaceRules after, int firstYear, int lastYear)
    {
        var parts = before.Subdivisions.Concat(after.Subdivisions).Select(s => s.Code).Distinct(StringComparer.Ordinal).Prepend(string.Empty).ToList();
        var changes = new Dictionary<(DayChangeKind Kind, Holiday Holiday), List<string>>();
        foreach (var part in parts)
        {
            var (old, changed) = (Days(before, part, firstYear, lastYear), Days(after, part, firstYear, lastYear));
            Gather(changes, DayChangeKind.Removed, old.Except(changed), part);
            Gather(changes, DayChangeKind.Added, changed.Except(old), part);
        }

        return changes
            .OrderBy(c => c.Key.Holiday.Date).ThenByDescending(c => c.Key.Kind).ThenBy(c => c.Key.Holiday.RuleId, StringComparer.Ordinal)
            .Select(c => new DayChange(c.Key.Kind, after.Code, c.Value, c.Value.Count == parts.Count, c.Key.Holiday));
    }

    private static void Gather(Dictionary<(DayChangeKind Kind, Holiday Holiday), List<string>> changes, DayChangeKind kind, IEnumerable<Holiday> holidays, string part)
    {
        foreach (var holiday in holidays)
        {
            if (!changes.TryGetValue((kind, holiday), out var parts))
            {
                changes.Add((kind, holiday), parts = []);
            }

            parts.Add(part);
        }
    }

    // Where a fact comes from is no part of it.
    private static List<Holiday> Days(PlaceRules place, string part, int firstYear, int lastYear)
    {
        var scope = place.ScopeOf(part.Length == 0 ? null : part);
        var (first, last) = (Math.Max(firstYear, place.FirstYear), Math.Min(lastYear, place.LastYear));
        return scope < 0 || first > last ? [] : RuleEvaluator.Evaluate(place, scope, first, last).ConvertAll(h => h with { Source = null });
    }
}
