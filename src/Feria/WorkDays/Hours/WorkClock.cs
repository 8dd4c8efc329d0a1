namespace Feria.WorkDays;

/// <summary>Measures time in working hours: how much of it lies between two moments, and when so much of it will have passed.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Time is real time: what the clocks skip is not worked, what they repeat is
/// worked twice. Costs time in proportion to the days between.
/// </remarks>
public sealed class WorkClock
{
    private readonly WorkCalendar _calendar;
    private readonly WorkHours _hours;

    /// <summary>A clock.</summary>
    /// <param name="calendar">Which days are worked; of half days the hours that their law gives, else those of <paramref name="hours"/>.</param>
    /// <param name="hours">When people work on these days.</param>
    /// <exception cref="ArgumentException">Slots overlap or are not in order.</exception>
    public WorkClock(WorkCalendar calendar, WorkHours hours)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(hours);
        foreach (var slots in hours.SlotsByWeekday.Values.Append(hours.Slots))
        {
            if (slots.Zip(slots.Skip(1)).FirstOrDefault(pair => pair.First.EndOfSlot > pair.Second.Start.ToTimeSpan()) is { Second.Start: var start } bad
                && bad != default)
            {
                throw new ArgumentException($"The slots {bad.First} and {bad.Second} overlap or are not in order.", nameof(hours));
            }
        }

        (_calendar, _hours) = (calendar, hours);
    }

    /// <summary>Whether a moment is within working hours.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns><see langword="true"/> from the start of a slot, inclusive, to its end, exclusive.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment's day is outside the calendar's range.</exception>
    public bool IsWorking(DateTimeOffset moment) => Spans(LocalDay(moment)).Any(span => span.Start <= moment && moment < span.End);

    /// <summary>How much working time lies between two moments.</summary>
    /// <param name="from">One moment.</param>
    /// <param name="to">The other one.</param>
    /// <returns>The time; negative when <paramref name="to"/> is before <paramref name="from"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A moment's day is outside the calendar's range.</exception>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var total = TimeSpan.Zero;
        var last = LocalDay(to);
        for (var day = LocalDay(from); day <= last; day = day.AddDays(1))
        {
            foreach (var (start, end) in Spans(day))
            {
                var (begin, stop) = (start > from ? start : from, end < to ? end : to);
                total += stop > begin ? stop - begin : TimeSpan.Zero;
            }
        }

        return total;
    }

    /// <summary>The moment at which so much working time will have passed.</summary>
    /// <param name="from">Where to begin, within working hours or not.</param>
    /// <param name="work">How much working time, 0 or more. 0 gives <paramref name="from"/> itself.</param>
    /// <returns>The moment, in the clock's zone.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="work"/> is negative, or the way leaves the calendar's range.</exception>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(work, TimeSpan.Zero);
        var left = work;
        for (var day = LocalDay(from); left > TimeSpan.Zero; day = day.AddDays(1))
        {
            foreach (var (start, end) in Spans(day))
            {
                var begin = start > from ? start : from;
                if (end <= begin)
                {
                    continue;
                }

                if (end - begin >= left)
                {
                    return TimeZoneInfo.ConvertTime(begin + left, _hours.Zone);
                }

                left -= end - begin;
            }
        }

        return TimeZoneInfo.ConvertTime(from, _hours.Zone);
    }

    private DateOnly LocalDay(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, _hours.Zone).DateTime);

    /// <summary>The working times of a day as moments, in order.</summary>
    private IOrderedEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Spans(DateOnly day) => SlotsOf(day).OrderBy(span => span.Start);

    /// <summary>The working times of a day slot by slot; when the clocks go back, one may come again after the next.</summary>
    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> SlotsOf(DateOnly day)
    {
        if (!_calendar.IsWorkingDay(day))
        {
            yield break;
        }

        var (from, to) = _calendar.IsHalfDay(day) ? WorkedHalf(day) : (TimeSpan.Zero, TimeSpan.FromDays(1));
        foreach (var slot in _hours.SlotsByWeekday.GetValueOrDefault(day.DayOfWeek, _hours.Slots))
        {
            var start = slot.Start.ToTimeSpan() > from ? slot.Start.ToTimeSpan() : from;
            var end = slot.EndOfSlot < to ? slot.EndOfSlot : to;
            foreach (var span in ZoneDay.Moments(_hours.Zone, day, start, end))
            {
                yield return span;
            }
        }
    }

    /// <summary>Which times of a half day are worked, by the hours that its law gives.</summary>
    private (TimeSpan From, TimeSpan To) WorkedHalf(DateOnly day)
    {
        var (from, to) = (TimeSpan.Zero, TimeSpan.FromDays(1));
        var isKnown = false;
        foreach (var part in _calendar.Parts)
        {
            foreach (var holiday in part.On(day))
            {
                if (HalfDayHours.TryParse(holiday.Hours, out var off))
                {
                    isKnown = true;
                    (from, to) = off.IsFrom ? (from, to < off.Time ? to : off.Time) : (from > off.Time ? from : off.Time, to);
                }
            }
        }

        return isKnown ? (from, to) : (TimeSpan.Zero, _hours.HalfDayEnds.ToTimeSpan());
    }
}
