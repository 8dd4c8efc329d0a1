using Feria.Dates;
using Feria.Holidays;
using Feria.Readers;
using Feria.WorkDays.Bits;

namespace Feria.WorkDays;

/// <summary>What one place, or somebody's own list of days, says of a calendar: its weekends and holidays.</summary>
internal sealed class CalendarPart
{
    private readonly Holiday[] _holidays;
    private readonly Weekends _weekends;

    public CalendarPart(string name, IEnumerable<Holiday> holidays, Weekends weekends)
    {
        (Name, _weekends) = (name, weekends);
        _holidays = [.. holidays];
        if (!_holidays.Zip(_holidays.Skip(1)).All(pair => pair.First.Date <= pair.Second.Date))
        {
            _holidays = [.. _holidays.OrderBy(h => h.Date)];
        }
    }

    public string Name { get; }

    /// <summary>Gets the rules that the days leave out because nobody knows their days.</summary>
    public IReadOnlyList<CoverageGap> Gaps { get; init; } = [];

    /// <summary>Takes the weekends out, brings the days in that are worked by exception, and takes the holidays out.</summary>
    public void ApplyTo(DayBitsDraft working, DayBitsDraft half, DateRange range)
    {
        var first = range.First.DayNumber;
        _weekends.ClearFrom(working, range);
        foreach (var holiday in _holidays)
        {
            if (range.Contains(holiday.Date) && holiday.Kind == HolidayKind.WorkingWeekend)
            {
                working.Set(holiday.Date.DayNumber - first);
                half.Clear(holiday.Date.DayNumber - first);
            }
        }

        foreach (var holiday in _holidays)
        {
            if (!range.Contains(holiday.Date))
            {
                continue;
            }

            if (holiday.Kind.IsDayOff)
            {
                working.Clear(holiday.Date.DayNumber - first);
            }
            else if (holiday.Kind == HolidayKind.HalfDay)
            {
                half.Set(holiday.Date.DayNumber - first);
            }
        }
    }

    /// <summary>What it says of a day.</summary>
    public IEnumerable<DayReason> Reasons(DateOnly date)
    {
        var holidays = On(date);
        if (_weekends.Contains(date) && !holidays.Any(h => h.Kind == HolidayKind.WorkingWeekend))
        {
            yield return new(Name, IsOff: true, Holiday: null);
        }

        foreach (var holiday in holidays)
        {
            yield return new(Name, holiday.Kind.IsDayOff, holiday);
        }
    }

    /// <summary>The holidays of a day.</summary>
    public ArraySegment<Holiday> On(DateOnly date)
    {
        var from = FirstFrom(date);
        var to = from;
        while (to < _holidays.Length && _holidays[to].Date == date)
        {
            to++;
        }

        return new(_holidays, from, to - from);
    }

    private int FirstFrom(DateOnly date)
    {
        var (low, high) = (0, _holidays.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _holidays[middle].Date < date ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
