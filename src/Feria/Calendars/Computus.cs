namespace Feria.Calendars;

/// <summary>The date of Easter, Western and Orthodox, for the years 1583 to 4099.</summary>
/// <remarks>Meeus, Astronomical Algorithms, chapter 8. Pure and allocation-free.</remarks>
public static class Computus
{
    /// <summary>The first year that both reckonings cover: the first whole one of the Gregorian calendar.</summary>
    public const int FirstYear = 1583;

    /// <summary>The last year covered, inclusive; the Gregorian rule drifts from the sky beyond it.</summary>
    public const int LastYear = 4099;

    /// <summary>Easter Sunday of the Western churches.</summary>
    /// <param name="year">The year, <see cref="FirstYear"/> to <see cref="LastYear"/>, both inclusive.</param>
    /// <returns>A Sunday from 22 March to 25 April.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    public static DateOnly Western(int year)
    {
        Check(year);
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * correction) + 114;
        return new(year, day / 31, (day % 31) + 1);
    }

    /// <summary>Easter Sunday of the Orthodox churches, as a date of the Gregorian calendar.</summary>
    /// <param name="year">The year, <see cref="FirstYear"/> to <see cref="LastYear"/>, both inclusive.</param>
    /// <returns>A Sunday.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    public static DateOnly Orthodox(int year)
    {
        Check(year);
        var moon = ((19 * (year % 19)) + 15) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var day = moon + weekday + 114;
        return DateOnly.FromDayNumber(JulianDates.ToDayNumber(year, day / 31, (day % 31) + 1));
    }

    private static void Check(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
    }
}
