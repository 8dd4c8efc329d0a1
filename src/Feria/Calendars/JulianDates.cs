namespace Feria.Calendars;

/// <summary>Dates of the Julian calendar as day numbers (<see cref="DateOnly.DayNumber"/>).</summary>
internal static class JulianDates
{
    // 1 January 1 of the Julian calendar is 30 December of the year before in the proleptic Gregorian one.
    private const int FirstDay = -2;

    /// <summary>The day number of a date; days beyond the month's end run on into the next.</summary>
    public static int ToDayNumber(int year, int month, int day)
    {
        var before = year - 1;
        var daysInEarlierMonths = ((367 * month) - 362) / 12;
        var shortFebruary = month <= 2 ? 0 : year % 4 == 0 ? -1 : -2;
        return FirstDay + (365 * before) + (before / 4) + daysInEarlierMonths + shortFebruary + day - 1;
    }
}
