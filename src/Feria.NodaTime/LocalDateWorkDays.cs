using Feria.WorkDays;
using NodaTime;

namespace Feria.NodaTime;

/// <summary>Questions about working days for <see cref="LocalDate"/>.</summary>
/// <remarks>
/// A date of another calendar system than ISO means the same day there, and what is answered is of its system. Thread-safe; a
/// question of ISO dates costs some nanoseconds and allocates nothing.
/// </remarks>
public static class LocalDateWorkDays
{
    /// <summary>Whether a day is worked, wholly or for a half.</summary>
    /// <param name="date">The day.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns><see langword="true"/> for a working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is outside the calendar's range.</exception>
    public static bool IsWorkingDay(this LocalDate date, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.IsWorkingDay(IsoDays.DayOf(calendar, date));
    }

    /// <summary>Whether a day is worked for a half.</summary>
    /// <param name="date">The day.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns><see langword="true"/> for a working day of which a half is off.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is outside the calendar's range.</exception>
    public static bool IsHalfDay(this LocalDate date, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.IsHalfDay(IsoDays.DayOf(calendar, date));
    }

    /// <summary>The working day that lies a number of working days away.</summary>
    /// <param name="date">Where to begin; it need not be worked.</param>
    /// <param name="days">
    /// How many working days to go on, or with a negative number back. 0 gives <paramref name="date"/> itself if it is
    /// worked, else the next working day.
    /// </param>
    /// <param name="calendar">The working days.</param>
    /// <returns>A working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The way leaves the calendar's range.</exception>
    public static LocalDate PlusWorkingDays(this LocalDate date, int days, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return IsoDays.As(calendar.Add(IsoDays.DayOf(calendar, date), days), date.Calendar);
    }

    /// <summary>The first working day after a day.</summary>
    /// <param name="date">The day, which is not counted.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>A later working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is none within the calendar's range.</exception>
    public static LocalDate NextWorkingDay(this LocalDate date, WorkCalendar calendar) => date.PlusWorkingDays(1, calendar);

    /// <summary>The last working day before a day.</summary>
    /// <param name="date">The day, which is not counted.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>An earlier working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is none within the calendar's range.</exception>
    public static LocalDate PreviousWorkingDay(this LocalDate date, WorkCalendar calendar) => date.PlusWorkingDays(-1, calendar);

    /// <summary>How many working days lie between two days; a day that is worked for a half counts as one.</summary>
    /// <param name="from">One day.</param>
    /// <param name="to">The other day, which may be the earlier one.</param>
    /// <param name="ends">Which of them count: the first is <paramref name="from"/>, the last <paramref name="to"/>.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>The number; negative when <paramref name="to"/> is before <paramref name="from"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside the calendar's range.</exception>
    public static int CountWorkingDays(this LocalDate from, LocalDate to, CountedEnds ends, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.Count(IsoDays.DayOf(calendar, from), IsoDays.DayOf(calendar, to), ends);
    }

    /// <summary>The day on which something is due that is due on a day, worked or not.</summary>
    /// <param name="date">The day.</param>
    /// <param name="convention">Where it goes if it is not worked. Months are those of ISO, whatever the date's calendar system.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns><paramref name="date"/> itself if it is worked, else a working day near it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A day that has to be looked at is outside the calendar's range, or <paramref name="convention"/> is none.
    /// </exception>
    public static LocalDate AdjustToWorkingDay(this LocalDate date, RollConvention convention, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return IsoDays.As(calendar.Adjust(IsoDays.DayOf(calendar, date), convention), date.Calendar);
    }

    /// <summary>A convention as an adjuster, for <see cref="LocalDate.With(Func{LocalDate, LocalDate})"/> and its kin.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="convention">Where a day goes that is not worked.</param>
    /// <returns>What <see cref="AdjustToWorkingDay"/> does, as a function.</returns>
    public static Func<LocalDate, LocalDate> Adjuster(this WorkCalendar calendar, RollConvention convention)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return date => date.AdjustToWorkingDay(convention, calendar);
    }
}
