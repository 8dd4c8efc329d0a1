using System.Numerics;
using Feria.Holidays;
using Feria.Rules.Observance;

namespace Feria.Rules.Evaluation;

/// <summary>Which days are off already, and so where a day that falls badly can be observed.</summary>
/// <remarks>A day counts for a rule if it is public, or off in the way that the rule's own days are: as a bank holiday, say.</remarks>
internal sealed class DaysOff
{
    private readonly DaySet _public = new();
    private readonly DaySet[] _others = [.. HolidayKind.All.Select(_ => new DaySet())];
    private ScopePlan _scope = null!;

    /// <summary>Begins anew, with no day off, for a scope and a time.</summary>
    public void Reset(ScopePlan scope, int first, int last)
    {
        _scope = scope;
        _public.Reset(first, last);
        for (var kinds = scope.OtherKinds; kinds != 0; kinds &= kinds - 1)
        {
            _others[BitOperations.TrailingZeroCount(kinds)].Reset(first, last);
        }
    }

    public bool Contains(int day, VariantPlan variant)
    {
        var isIn = _public.Contains(day);
        for (var kinds = variant.OtherKinds; kinds != 0 && !isIn; kinds &= kinds - 1)
        {
            isIn = _others[BitOperations.TrailingZeroCount(kinds)].Contains(day);
        }

        return isIn;
    }

    public void Add(int day, VariantPlan variant)
    {
        if (variant.IsDayOff)
        {
            _public.Add(day);
        }

        for (var kinds = variant.OtherKinds; kinds != 0; kinds &= kinds - 1)
        {
            _others[BitOperations.TrailingZeroCount(kinds)].Add(day);
        }
    }

    public bool IsWeekend(int day) => _scope.WeekendOn(day).Contains(Weekdays.Of(day));

    public void AddAll(ReadOnlySpan<Occurrence> occurrences)
    {
        foreach (ref readonly var occurrence in occurrences)
        {
            Add(occurrence.Day, occurrence.Variant);
        }
    }

    /// <summary>Adds the days from one to another, both inclusive, that are worked between two public holidays.</summary>
    public void AddBetween(int from, int to, List<int> found)
    {
        for (var day = Math.Max(_public.First + 1, from); day <= Math.Min(_public.Last - 1, to); day++)
        {
            if (!_public.Contains(day) && _public.Contains(day - 1) && _public.Contains(day + 1))
            {
                found.Add(day);
            }
        }
    }

    /// <summary>Where the first clause that speaks of a rule's day takes it; nothing when none does.</summary>
    public int? Target(ObservanceClause[] clauses, int day, VariantPlan variant, bool fallsOnHoliday)
    {
        foreach (var clause in clauses)
        {
            if (clause.AppliesTo(day, _scope.WeekendOn(day), fallsOnHoliday))
            {
                return Target(clause, day, variant);
            }
        }

        return null;
    }

    private int Target(ObservanceClause clause, int day, VariantPlan variant) => clause.Target switch
    {
        ObservanceTarget.NextWorkingDay => Walk(day, variant, 1, skipWeekend: true),
        ObservanceTarget.PreviousWorkingDay => Walk(day, variant, -1, skipWeekend: true),
        ObservanceTarget.NextDayThatIsNoHoliday => Walk(day, variant, 1, skipWeekend: false),
        ObservanceTarget.DaysLater => day + clause.Days,
        ObservanceTarget.WeekdayAfter => Weekdays.OnOrAfter(day + 1, clause.Weekday),
        ObservanceTarget.WeekdayBefore => Weekdays.OnOrBefore(day - 1, clause.Weekday),
        _ => ObservanceClause.Nowhere,
    };

    private int Walk(int day, VariantPlan variant, int step, bool skipWeekend)
    {
        do
        {
            day += step;
        }
        while (Contains(day, variant) || (skipWeekend && IsWeekend(day)));
        return day;
    }
}
