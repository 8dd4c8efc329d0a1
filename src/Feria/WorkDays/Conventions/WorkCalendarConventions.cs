namespace Feria.WorkDays;

/// <summary>Moves days by the conventions of settlement, and finds working days of a month.</summary>
/// <remarks>Thread-safe; a question costs some nanoseconds and allocates nothing.</remarks>
public static class WorkCalendarConventions
{
    private const int HalfMonth = 15;

    /// <summary>The day on which something is due that is due on a day, worked or not.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="date">The day.</param>
    /// <param name="convention">Where it goes if it is not worked.</param>
    /// <returns><paramref name="date"/> itself if it is worked, else a working day near it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A day that has to be looked at is outside the calendar's range, or <paramref name="convention"/> is none.
    /// </exception>
    public static DateOnly Adjust(this WorkCalendar calendar, DateOnly date, RollConvention convention)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (calendar.IsWorkingDay(date) || convention == RollConvention.Unadjusted)
        {
            return date;
        }

        switch (convention)
        {
            case RollConvention.Following:
                return calendar.Next(date);
            case RollConvention.Preceding:
                return calendar.Previous(date);
            case RollConvention.ModifiedFollowing:
                return IsLastOfItsMonth(calendar, date) ? calendar.Previous(date) : calendar.Next(date);
            case RollConvention.ModifiedPreceding:
                return IsFirstOfItsMonth(calendar, date) ? calendar.Next(date) : calendar.Previous(date);
            case RollConvention.HalfMonthModifiedFollowing:
                return IsLastOfItsMonth(calendar, date) || (date.Day <= HalfMonth && calendar.Next(date).Day > HalfMonth)
                    ? calendar.Previous(date)
                    : calendar.Next(date);
            case RollConvention.Nearest:
                var (next, previous) = (calendar.Next(date), calendar.Previous(date));
                return next.DayNumber - date.DayNumber <= date.DayNumber - previous.DayNumber ? next : previous;
            default:
                throw new ArgumentOutOfRangeException(nameof(convention), convention, $"It is none of the conventions: {string.Join(", ", Enum.GetNames<RollConvention>())}.");
        }
    }

    /// <summary>The last working day of a day's month.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="date">Any day of the month.</param>
    /// <returns>The working day, or <see langword="null"/> if the month has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month is not wholly within the calendar's range.</exception>
    public static DateOnly? EndOfMonth(this WorkCalendar calendar, DateOnly date) => calendar.NthOfMonth(date.Year, date.Month, -1);

    /// <summary>A working day of a month by its number.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="number">1 for the first working day, 2 for the second; −1 for the last, −2 for the last but one. Not 0.</param>
    /// <returns>The working day, or <see langword="null"/> if the month has not so many.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month is not wholly within the calendar's range, or <paramref name="number"/> is 0.</exception>
    public static DateOnly? NthOfMonth(this WorkCalendar calendar, int year, int month, int number)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfZero(number);
        var days = Dates.DateRange.OfMonth(year, month);
        var (first, last) = (calendar.Index(days.First), calendar.Index(days.Last));
        var (before, upTo) = (calendar.Working.Rank(first), calendar.Working.RankAfter(last));
        var rank = number > 0 ? before + (long)number - 1 : upTo + (long)number;
        return rank >= before && rank < upTo ? calendar.Range.First.AddDays(calendar.Working.Select((int)rank)) : null;
    }

    // By rank, so that the ends of the calendar's range do not matter: no working day of the month follows.
    private static bool IsLastOfItsMonth(WorkCalendar calendar, DateOnly date)
    {
        var end = calendar.Index(Dates.DateRange.OfMonth(date.Year, date.Month).Last);
        return calendar.Working.RankAfter(end) == calendar.Working.Rank(calendar.Index(date));
    }

    private static bool IsFirstOfItsMonth(WorkCalendar calendar, DateOnly date)
    {
        var start = calendar.Index(Dates.DateRange.OfMonth(date.Year, date.Month).First);
        return calendar.Working.Rank(start) == calendar.Working.Rank(calendar.Index(date));
    }
}
