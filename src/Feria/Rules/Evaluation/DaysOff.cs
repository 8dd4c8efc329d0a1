using Feria.Rules.Observance;

namespace Feria.Rules.Evaluation;

/// <summary>Which days are off already, and so where a day that falls badly can be observed.</summary>
internal sealed class DaysOff
{
    private readonly DaySet _days = new();
    private ScopePlan _scope = null!;

    /// <summary>Begins anew, with no day off, for a scope and a time.</summary>
    public void Reset(ScopePlan scope, int first, int last)
    {
        _scope = scope;
        _days.Reset(first, last);
    }

    public bool Contains(int day) => _days.Contains(day);

    public bool IsWeekend(int day) => _scope.WeekendOn(day).Contains(Weekdays.Of(day));

    public void Add(int day) => _days.Add(day);

    public void AddAll(ReadOnlySpan<Occurrence> occurrences)
    {
        foreach (ref readonly var occurrence in occurrences)
        {
            if (occurrence.Variant.IsDayOff)
            {
                _days.Add(occurrence.Day);
            }
        }
    }

    /// <summary>Adds the days from one to another, both inclusive, that are worked between two that are off.</summary>
    public void AddBetween(int from, int to, List<int> found)
    {
        for (var day = Math.Max(_days.First + 1, from); day <= Math.Min(_days.Last - 1, to); day++)
        {
            if (!Contains(day) && Contains(day - 1) && Contains(day + 1))
            {
                found.Add(day);
            }
        }
    }

    /// <summary>Where the first clause that speaks of a day takes it; nothing when none does.</summary>
    public int? Target(ObservanceClause[] clauses, int day, bool fallsOnHoliday)
    {
        foreach (var clause in clauses)
        {
            if (clause.AppliesTo(day, _scope.WeekendOn(day), fallsOnHoliday))
            {
                return Target(clause, day);
            }
        }

        return null;
    }

    private int Target(ObservanceClause clause, int day) => clause.Target switch
    {
        ObservanceTarget.NextWorkingDay => Walk(day, 1, skipWeekend: true),
        ObservanceTarget.PreviousWorkingDay => Walk(day, -1, skipWeekend: true),
        ObservanceTarget.NextDayThatIsNoHoliday => Walk(day, 1, skipWeekend: false),
        ObservanceTarget.DaysLater => day + clause.Days,
        ObservanceTarget.WeekdayAfter => Weekdays.OnOrAfter(day + 1, clause.Weekday),
        ObservanceTarget.WeekdayBefore => Weekdays.OnOrBefore(day - 1, clause.Weekday),
        _ => ObservanceClause.Nowhere,
    };

    private int Walk(int day, int step, bool skipWeekend)
    {
        do
        {
            day += step;
        }
        while (Contains(day) || (skipWeekend && IsWeekend(day)));
        return day;
    }
}
