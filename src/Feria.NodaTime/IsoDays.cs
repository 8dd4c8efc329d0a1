using Feria.WorkDays;
using NodaTime;

namespace Feria.NodaTime;

/// <summary>Days of Noda Time as those of the framework and back.</summary>
internal static class IsoDays
{
    /// <summary>The same day, by whatever calendar system it is named.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is of a year that no work calendar can have.</exception>
    public static DateOnly DayOf(WorkCalendar calendar, LocalDate date)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        return iso.Year >= DateOnly.MinValue.Year && iso.Year <= DateOnly.MaxValue.Year
            ? new(iso.Year, iso.Month, iso.Day)
            : throw new ArgumentOutOfRangeException(nameof(date), date, $"The calendar's range is {calendar.Range}; a day of the year {iso.Year} is outside.");
    }

    /// <summary>A day in the calendar system of another one.</summary>
    public static LocalDate As(DateOnly day, CalendarSystem system) => LocalDate.FromDateOnly(day).WithCalendar(system);
}
