using Feria.Calendars;
using Feria.Holidays;
using Feria.Rules.Observance;

namespace Feria.Rules.Evaluation;

/// <summary>Evaluates the rules of one scope of a place over a time: first the days themselves, then those observed in lieu.</summary>
/// <remarks>
/// A year before and after is evaluated along, because a day may be observed in the neighbouring year. An evaluator
/// serves one evaluation after the other, each thread has its own, and what it worked on is used again: an evaluation
/// allocates its answer alone.
/// </remarks>
internal sealed class RuleEvaluator
{
    // A longer time is rare, and its memory is not worth keeping.
    private const int MostYearsKept = 16;

    [ThreadStatic]
    private static RuleEvaluator? _spare;

    private readonly RuleDays _rules = new();
    private readonly DaysOff _off = new();
    private readonly DaysOff _seen = new();
    private readonly TakenDays _taken = new();
    private readonly OccurrenceList _given = new();
    private readonly OccurrenceList _kept = new();
    private readonly List<int> _between = [];

    /// <summary>The holidays of a scope from one year to another, both inclusive, in order of date.</summary>
    public static List<Holiday> Evaluate(PlaceRules place, int scope, int firstYear, int lastYear)
    {
        var evaluator = _spare ?? new();
        _spare = null;
        evaluator.Run(place.Plan.Scope(scope), firstYear, lastYear);
        var holidays = evaluator.Holidays(FirstDay(firstYear), LastDay(lastYear));
        evaluator.GiveBack(lastYear - firstYear);
        return holidays;
    }

    /// <summary>How many days off a scope has from one year to another, both inclusive, and how many of these come from tables.</summary>
    public static (int Days, int Announced) CountDaysOff(PlaceRules place, int scope, int firstYear, int lastYear)
    {
        var evaluator = new RuleEvaluator();
        evaluator.Run(place.Plan.Scope(scope), firstYear, lastYear);
        var (days, announced) = (0, 0);
        foreach (ref readonly var occurrence in evaluator._kept.Items)
        {
            if (occurrence.Variant.IsDayOff && occurrence.Day >= FirstDay(firstYear) && occurrence.Day <= LastDay(lastYear))
            {
                days++;
                announced += occurrence.IsAnnounced ? 1 : 0;
            }
        }

        return (days, announced);
    }

    private static int FirstDay(int year) => new DateOnly(year, 1, 1).DayNumber;

    private static int LastDay(int year) => new DateOnly(year, 12, 31).DayNumber;

    private void Run(ScopePlan scope, int firstYear, int lastYear)
    {
        var (from, to) = (Math.Max(Computus.FirstYear, firstYear - 1), Math.Min(Computus.LastYear, lastYear + 1));
        var (first, last) = (FirstDay(from) - 10, LastDay(to) + 10);
        _rules.Reset(scope);
        _off.Reset(scope, first, last);
        _seen.Reset(scope, first, last);
        _taken.Reset(first, last);
        AddGiven(scope, from, to);
        Keep();
        AddBetween(scope);
        AddObserved();
    }

    private void GiveBack(int years)
    {
        _given.Clear();
        _kept.Clear();
        _spare = years < MostYearsKept ? this : null;
    }

    private void AddGiven(ScopePlan scope, int firstYear, int lastYear)
    {
        foreach (var variant in scope.Variants)
        {
            var last = Math.Min(lastYear, variant.LastYear);
            for (var year = Math.Max(firstYear, variant.FirstYear); year <= last; year++)
            {
                _rules.AddDays(variant, year, _given);
            }
        }

        // What moves, or waits for other holidays, looks at those that do neither.
        foreach (ref readonly var occurrence in _given.Items)
        {
            if (!occurrence.Variant.WaitsForOthers)
            {
                _off.Add(occurrence.Day, occurrence.Variant);
            }
        }
    }

    private void Keep()
    {
        foreach (var index in _given.Order())
        {
            ref readonly var occurrence = ref _given[(int)index];
            if (!IsWanted(occurrence.Day, occurrence.Variant))
            {
                continue;
            }

            var kept = occurrence.Variant.Shifts.Length > 0 && !occurrence.IsAnnounced ? Shift(occurrence) : occurrence;
            if (kept.Day != ObservanceClause.Nowhere)
            {
                _taken.Add(kept, _kept);
            }
        }

        _off.AddAll(_kept.Items);
    }

    // What could have moved and did not stands in the way of what comes after it, too.
    private Occurrence Shift(in Occurrence occurrence)
    {
        var (day, variant) = (occurrence.Day, occurrence.Variant);
        var target = _off.Target(variant.Shifts, day, variant, _off.Contains(day, variant)) ?? day;
        _off.Add(target, variant);
        return occurrence with { Day = target, ObservedFor = target != day && variant.HasObservedName ? day : Occurrence.Itself };
    }

    private bool IsWanted(int day, VariantPlan variant)
    {
        foreach (var condition in variant.When)
        {
            var holds = condition.Weekdays.Contains(Weekdays.Of(day))
                || (condition.OnWeekend && _off.IsWeekend(day))
                || (condition.OnHoliday && _off.Contains(day, variant));
            if (holds == condition.IsNegated)
            {
                return false;
            }
        }

        return true;
    }

    private void AddBetween(ScopePlan scope)
    {
        foreach (var variant in scope.Between)
        {
            _between.Clear();
            _off.AddBetween(variant.Holds.First, variant.Holds.Last, _between);
            var count = _kept.Count;
            foreach (var day in _between)
            {
                if (IsWanted(day, variant))
                {
                    _kept.Add(new(day, variant, IsAnnounced: false));
                }
            }

            _off.AddAll(_kept.Items[count..]);
        }
    }

    private void AddObserved()
    {
        foreach (var index in _kept.Order())
        {
            var occurrence = _kept[(int)index];
            var variant = occurrence.Variant;
            var fallsOnHoliday = _seen.Contains(occurrence.Day, variant);
            _seen.Add(occurrence.Day, variant);
            if (variant.Observed.Length > 0 && occurrence.ObservedFor == Occurrence.Itself
                && _off.Target(variant.Observed, occurrence.Day, variant, fallsOnHoliday) is { } target and not ObservanceClause.Nowhere)
            {
                _kept.Add(occurrence with { Day = target, ObservedFor = occurrence.Day });
                _off.Add(target, variant);
            }
        }
    }

    private List<Holiday> Holidays(int first, int last)
    {
        var holidays = new List<Holiday>(_kept.Count / 2);
        foreach (var index in _kept.Order())
        {
            ref readonly var occurrence = ref _kept[(int)index];
            if (occurrence.Day >= first && occurrence.Day <= last)
            {
                occurrence.Variant.AddHolidays(occurrence, holidays);
            }
        }

        return holidays;
    }
}
