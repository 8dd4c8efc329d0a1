using Feria.Dates;
using Feria.WorkDays;
using NodaTime;

namespace Feria.NodaTime;

/// <summary>Questions about working days for <see cref="DateInterval"/>, which has both its ends in it.</summary>
/// <remarks>Thread-safe.</remarks>
public static class DateIntervalWorkDays
{
    /// <summary>How many working days an interval has, both ends included; a day that is worked for a half counts as one.</summary>
    /// <param name="interval">The days.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>The number, 0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside the calendar's range.</exception>
    public static int CountWorkingDays(this DateInterval interval, WorkCalendar calendar) => interval.CountWorkingDays(CountedEnds.Both, calendar);

    /// <summary>How many working days an interval has; a day that is worked for a half counts as one.</summary>
    /// <param name="interval">The days.</param>
    /// <param name="ends">Which of its ends count.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>The number, 0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside the calendar's range.</exception>
    public static int CountWorkingDays(this DateInterval interval, CountedEnds ends, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(interval);
        return interval.Start.CountWorkingDays(interval.End, ends, calendar);
    }

    /// <summary>The working days of an interval, both ends included.</summary>
    /// <param name="interval">The days.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>The working days in order, in the interval's calendar system.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside the calendar's range.</exception>
    public static IReadOnlyList<LocalDate> WorkingDays(this DateInterval interval, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentNullException.ThrowIfNull(calendar);
        var range = new DateRange(IsoDays.DayOf(calendar, interval.Start), IsoDays.DayOf(calendar, interval.End));
        return [.. calendar.WorkingDays(range).Select(day => IsoDays.As(day, interval.Calendar))];
    }

    /// <summary>The days of a range as an interval; both have both their ends in them.</summary>
    /// <param name="range">The days.</param>
    /// <returns>The same days, in the ISO calendar system.</returns>
    public static DateInterval ToDateInterval(this DateRange range) => new(LocalDate.FromDateOnly(range.First), LocalDate.FromDateOnly(range.Last));
}
