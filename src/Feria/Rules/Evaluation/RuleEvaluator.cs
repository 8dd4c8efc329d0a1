using Feria.Calendars;
using Feria.Holidays;
using Feria.Rules.Expressions;
using Feria.Rules.Observance;

namespace Feria.Rules.Evaluation;

/// <summary>Evaluates the rules of one scope of a place over a time: first the days themselves, then those observed in lieu.</summary>
/// <remarks>
/// A year before and after is evaluated along, because a day may be observed in the neighbouring year. One evaluator
/// serves one evaluation.
/// </remarks>
internal sealed class RuleEvaluator
{
    private readonly int _firstYear;
    private readonly int _lastYear;
    private readonly List<RuleVariant> _variants;
    private readonly RuleDays _days;
    private readonly DaysOff _off;
    private List<Occurrence> _occurrences = [];

    private RuleEvaluator(PlaceRules place, int scope, int firstYear, int lastYear)
    {
        (_firstYear, _lastYear) = (Math.Max(Computus.FirstYear, firstYear - 1), Math.Min(Computus.LastYear, lastYear + 1));
        _variants = [.. place.Variants.Where(v => v.Scopes.Contains(scope))];
        _days = new(place, _variants);
        _off = new(place, new DateOnly(_firstYear, 1, 1).DayNumber - 10, new DateOnly(_lastYear, 12, 31).DayNumber + 10);
    }

    /// <summary>The holidays of a scope from one year to another, both inclusive, in order of date.</summary>
    public static List<Holiday> Evaluate(PlaceRules place, int scope, int firstYear, int lastYear)
    {
        var evaluator = new RuleEvaluator(place, scope, firstYear, lastYear);
        evaluator.AddDays();
        evaluator.AddDaysBetween();
        evaluator.AddObserved();
        var first = new DateOnly(firstYear, 1, 1).DayNumber;
        var last = new DateOnly(lastYear, 12, 31).DayNumber;
        return [.. evaluator._occurrences
            .Where(o => o.Day >= first && o.Day <= last)
            .OrderBy(o => o.Day)
            .SelectMany(o => o.ToHolidays(place))];
    }

    private void AddDays()
    {
        foreach (var variant in _variants)
        {
            var firstYear = Math.Max(_firstYear, DateOnly.FromDayNumber(variant.Holds.First).Year - 1);
            var lastYear = Math.Min(_lastYear, DateOnly.FromDayNumber(variant.Holds.Last).Year + 1);
            for (var year = firstYear; year <= lastYear; year++)
            {
                _days.Each(variant, year, (range, certainty, source) =>
                {
                    for (var day = range.First; day <= range.Last; day++)
                    {
                        _occurrences.Add(new(day, variant, certainty, source));
                    }
                });
            }
        }

        // What moves, or waits for other holidays, looks at those that do neither.
        _off.AddAll(_occurrences.Where(o => o.Variant.Shifts.Count == 0 && !o.Variant.When.Any(c => c.OnHoliday)));
        var taken = new HashSet<(int, string, HolidayKind)>();
        _occurrences =
        [
            .. _occurrences
                .OrderBy(o => o.Day)
                .Where(IsWanted)
                .Select(Shift)
                .Where(o => o.Day != ObservanceClause.Nowhere && taken.Add((o.Day, o.Variant.RuleId, o.Variant.Kinds[0]))),
        ];
        _off.AddAll(_occurrences);
    }

    private bool IsWanted(Occurrence occurrence)
    {
        foreach (var condition in occurrence.Variant.When)
        {
            var holds = condition.Weekdays.Contains(Weekdays.Of(occurrence.Day)) || (condition.OnHoliday && _off.Contains(occurrence.Day));
            if (holds == condition.IsNegated)
            {
                return false;
            }
        }

        return true;
    }

    private Occurrence Shift(Occurrence occurrence)
    {
        if (_off.Target(occurrence.Variant.Shifts, occurrence.Day, _off.Contains(occurrence.Day)) is not { } target)
        {
            return occurrence;
        }

        _off.Add(target);
        return occurrence with { Day = target };
    }

    private void AddDaysBetween()
    {
        foreach (var variant in _variants.Where(v => v.On is BetweenHolidays))
        {
            var between = _off.Between(variant.Holds.First, variant.Holds.Last)
                .Select(day => new Occurrence(day, variant, Certainty.Computed, variant.Source))
                .Where(IsWanted)
                .ToList();
            _occurrences.AddRange(between);
            _off.AddAll(between);
        }
    }

    private void AddObserved()
    {
        var seen = new HashSet<int>();
        foreach (var occurrence in _occurrences.OrderBy(o => o.Day).ToList())
        {
            var fallsOnHoliday = occurrence.IsDayOff ? !seen.Add(occurrence.Day) : seen.Contains(occurrence.Day);
            if (_off.Target(occurrence.Variant.Observed, occurrence.Day, fallsOnHoliday) is { } target and not ObservanceClause.Nowhere)
            {
                _occurrences.Add(occurrence with { Day = target, ObservedFor = occurrence.Day });
                _off.Add(target);
            }
        }
    }
}
