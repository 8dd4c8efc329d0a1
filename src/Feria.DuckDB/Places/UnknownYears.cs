using Feria.Dates;
using Feria.WorkDays;

namespace Feria.DuckDB.Places;

/// <summary>The years of a calendar in which days off are not known.</summary>
internal sealed class UnknownYears
{
    private readonly int _firstYear;

    // How many such years come before a year of the calendar.
    private readonly int[] _before;

    private UnknownYears(DateRange range, IReadOnlyList<CalendarGap> gaps)
    {
        _firstYear = range.First.Year;
        _before = new int[range.Last.Year - _firstYear + 2];
        for (var i = 1; i < _before.Length; i++)
        {
            var year = DateRange.OfYear(_firstYear + i - 1);
            _before[i] = _before[i - 1] + (gaps.Any(g => g.Gap.Concerns(year)) ? 1 : 0);
        }
    }

    /// <summary>Those of a calendar; <see langword="null"/> if it has none.</summary>
    public static UnknownYears? Of(WorkCalendar calendar) => calendar.Gaps is { Count: > 0 } gaps ? new(calendar.Range, gaps) : null;

    /// <summary>Whether a year between two days of the calendar is one of them.</summary>
    public bool IsBetween(DateOnly one, DateOnly other)
    {
        var (first, last) = one <= other ? (one.Year, other.Year) : (other.Year, one.Year);
        return _before[last - _firstYear + 1] > _before[first - _firstYear];
    }
}
