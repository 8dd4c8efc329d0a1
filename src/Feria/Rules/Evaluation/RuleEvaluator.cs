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
internal sealed class RuleEvaluator : IRuleDays
{
    private readonly PlaceRules _place;
    private readonly int _firstYear;
    private readonly int _lastYear;
    private readonly List<RuleVariant> _variants;
    private readonly List<int> _days = [];
    private readonly DaySet _off;
    private List<Occurrence> _occurrences = [];

    private RuleEvaluator(PlaceRules place, int scope, int firstYear, int lastYear)
    {
        (_place, _firstYear, _lastYear) = (place, Math.Max(Computus.FirstYear, firstYear - 1), Math.Min(Computus.LastYear, lastYear + 1));
        _variants = [.. place.Variants.Where(v => v.Scopes.Contains(scope))];
        _off = new(new DateOnly(_firstYear, 1, 1).DayNumber - 10, new DateOnly(_lastYear, 12, 31).DayNumber + 10);
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
            .SelectMany(evaluator.ToHolidays)];
    }

    /// <inheritdoc/>
    public void AddDays(string ruleId, int year, List<int> days)
    {
        var inScope = _variants.Exists(v => v.RuleId == ruleId);
        foreach (var variant in inScope ? _variants : _place.Variants)
        {
            if (variant.RuleId == ruleId)
            {
                AddRanges(variant, year, (range, _) => days.Add(range.First));
            }
        }
    }

    private void AddDays()
    {
        foreach (var variant in _variants)
        {
            var firstYear = Math.Max(_firstYear, DateOnly.FromDayNumber(variant.Holds.First).Year - 1);
            var lastYear = Math.Min(_lastYear, DateOnly.FromDayNumber(variant.Holds.Last).Year + 1);
            for (var year = firstYear; year <= lastYear; year++)
            {
                AddRanges(variant, year, (range, certainty) =>
                {
                    for (var day = range.First; day <= range.Last; day++)
                    {
                        _occurrences.Add(new(day, variant, certainty));
                    }
                });
            }
        }

        MarkOff(_occurrences.Where(o => o.Variant.Shifts.Count == 0 && !o.Variant.When.Any(c => c.OnHoliday)));
        var taken = new HashSet<(int, string)>();
        _occurrences = [.. _occurrences.OrderBy(o => o.Day).Where(IsWanted).Select(Shift).Where(o => o.Day >= 0 && taken.Add((o.Day, Identity(o))))];
        MarkOff(_occurrences);
    }

    private static string Identity(Occurrence o) => o.Variant.RuleId + "|" + o.Variant.Kinds[0].Name;

    private void AddRanges(RuleVariant variant, int year, Action<DayRange, Certainty> add)
    {
        if (!variant.Years.Contains(year))
        {
            return;
        }

        if (variant.Announced.TryGetValue(year, out var announced))
        {
            foreach (var range in announced)
            {
                AddIfHeld(variant, range, Certainty.Confirmed, add);
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
            AddIfHeld(variant, new(_days[i], _days[i] + variant.Length - 1), certainty, add);
        }

        _days.RemoveRange(from, to - from);
    }

    private static void AddIfHeld(RuleVariant variant, DayRange range, Certainty certainty, Action<DayRange, Certainty> add)
    {
        if (range.First >= variant.Holds.First && range.First <= variant.Holds.Last)
        {
            add(range, certainty);
        }
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
        foreach (var clause in occurrence.Variant.Shifts)
        {
            if (clause.AppliesTo(occurrence.Day, _place.WeekendOn(occurrence.Day), _off.Contains(occurrence.Day)))
            {
                var target = Target(clause, occurrence.Day);
                _off.Add(target);
                return occurrence with { Day = target };
            }
        }

        return occurrence;
    }

    private void AddDaysBetween()
    {
        foreach (var variant in _variants.Where(v => v.On is BetweenHolidays))
        {
            var between = new List<Occurrence>();
            for (var day = Math.Max(_off.First + 1, variant.Holds.First); day < Math.Min(_off.Last, variant.Holds.Last); day++)
            {
                if (!_off.Contains(day) && _off.Contains(day - 1) && _off.Contains(day + 1))
                {
                    between.Add(new(day, variant, Certainty.Computed));
                }
            }

            _occurrences.AddRange(between.Where(IsWanted));
            MarkOff(between.Where(IsWanted));
        }
    }

    private void AddObserved()
    {
        var seen = new HashSet<int>();
        foreach (var occurrence in _occurrences.OrderBy(o => o.Day).ToList())
        {
            var fallsOnHoliday = IsDayOff(occurrence) ? !seen.Add(occurrence.Day) : seen.Contains(occurrence.Day);
            foreach (var clause in occurrence.Variant.Observed)
            {
                if (clause.Target != ObservanceTarget.Dropped
                    && clause.AppliesTo(occurrence.Day, _place.WeekendOn(occurrence.Day), fallsOnHoliday))
                {
                    var target = Target(clause, occurrence.Day);
                    _occurrences.Add(occurrence with { Day = target, ObservedFor = occurrence.Day });
                    _off.Add(target);
                    break;
                }
            }
        }
    }

    private int Target(ObservanceClause clause, int day) => clause.Target switch
    {
        ObservanceTarget.NextWorkingDay => Walk(day, 1, skipWeekend: true),
        ObservanceTarget.PreviousWorkingDay => Walk(day, -1, skipWeekend: true),
        ObservanceTarget.NextDayThatIsNoHoliday => Walk(day, 1, skipWeekend: false),
        ObservanceTarget.DaysLater => day + clause.Days,
        ObservanceTarget.WeekdayAfter => Weekdays.OnOrAfter(day + 1, clause.Weekday),
        ObservanceTarget.WeekdayBefore => Weekdays.OnOrBefore(day - 1, clause.Weekday),
        _ => -1,
    };

    private int Walk(int day, int step, bool skipWeekend)
    {
        do
        {
            day += step;
        }
        while (_off.Contains(day) || (skipWeekend && _place.WeekendOn(day).Contains(Weekdays.Of(day))));
        return day;
    }

    private void MarkOff(IEnumerable<Occurrence> occurrences)
    {
        foreach (var occurrence in occurrences)
        {
            if (IsDayOff(occurrence))
            {
                _off.Add(occurrence.Day);
            }
        }
    }

    private static bool IsDayOff(Occurrence occurrence) => occurrence.Variant.Kinds.Any(k => k.IsDayOff);

    private IEnumerable<Holiday> ToHolidays(Occurrence occurrence)
    {
        var variant = occurrence.Variant;
        var name = (occurrence.ObservedFor is null ? null : variant.ObservedName) ?? variant.Name;
        foreach (var kind in variant.Kinds)
        {
            yield return new Holiday
            {
                Date = DateOnly.FromDayNumber(occurrence.Day),
                Name = name.English,
                LocalName = name.In(_place.Languages[0]) ?? name.English,
                Kind = kind,
                Certainty = occurrence.Certainty,
                RuleId = variant.RuleId,
                Source = variant.Source ?? _place.Source,
                ObservedFor = occurrence.ObservedFor is { } actual ? DateOnly.FromDayNumber(actual) : null,
                Hours = variant.Hours,
            };
        }
    }
}
