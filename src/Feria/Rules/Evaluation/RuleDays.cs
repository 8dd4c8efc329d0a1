using Feria.Packs;
using Feria.Rules.Expressions;

namespace Feria.Rules.Evaluation;

/// <summary>The days that rules give of themselves, before any is moved, dropped or observed elsewhere.</summary>
internal sealed class RuleDays : IRuleDays
{
    // Files are checked for circles; a pack may have been made by something else.
    private const int MostFollowing = 32, MostAnswers = 1_000_000;

    private readonly List<int> _days = [];
    private ScopePlan _scope = null!;
    private int _following;
    private int _answers;
    private bool _leansOnEstimate;

    public void Reset(ScopePlan scope) => (_scope, _following, _answers) = (scope, 0, 0);

    /// <summary>Adds the days of a variant in a year, announced or by its rule.</summary>
    public void AddDays(VariantPlan variant, int year, OccurrenceList found)
    {
        if (!variant.IsInYear(year))
        {
            return;
        }

        if (variant.Announced(year) is { } announced)
        {
            foreach (var range in announced)
            {
                AddIfHeld(variant, range, isAnnounced: true, found);
            }

            return;
        }

        _days.Clear();
        _leansOnEstimate = false;
        variant.On.AddDays(year, this, _days);
        foreach (var day in _days)
        {
            AddIfHeld(variant, new(day, day + variant.Length - 1), isAnnounced: false, found, _leansOnEstimate);
        }
    }

    /// <inheritdoc/>
    public void AddDays(string ruleId, int year, List<int> days)
    {
        if (++_following > MostFollowing || ++_answers > MostAnswers)
        {
            throw new PackFormatException($"The rule {ruleId} depends on itself, or on too many others.");
        }

        foreach (var variant in _scope.OfRule(ruleId))
        {
            if (year >= variant.FirstYear && year <= variant.LastYear && variant.IsInYear(year))
            {
                AddFirstDays(variant, year, days);
            }
        }

        _following--;
    }

    private static void AddIfHeld(VariantPlan variant, in AnnouncedDays range, bool isAnnounced, OccurrenceList found, bool isEstimated = false)
    {
        if (variant.HoldsOn(range.First))
        {
            for (var day = range.First; day <= range.Last; day++)
            {
                found.Add(new(day, variant, isAnnounced, isEstimated, range.ObservedFor ?? Occurrence.Itself, range.SwappedWith ?? Occurrence.Itself));
            }
        }
    }

    private void AddFirstDays(VariantPlan variant, int year, List<int> days)
    {
        var from = days.Count;
        if (variant.Announced(year) is { } announced)
        {
            foreach (var range in announced)
            {
                days.Add(range.First);
            }
        }
        else
        {
            variant.On.AddDays(year, this, days);
        }

        for (var i = days.Count - 1; i >= from; i--)
        {
            if (!variant.HoldsOn(days[i]))
            {
                days.RemoveAt(i);
            }
        }

        _leansOnEstimate |= days.Count > from && variant.IsEstimateIn(year);
    }
}
