using Feria.Calendars.Astronomy;

namespace Feria.Calendars;

/// <summary>Hindu days by the sky: the lunar day (tithi) that prevails at an hour, in a solar month.</summary>
/// <remarks>Sidereal longitudes are Lahiri's: 23.853 degrees at J2000, precessing 50.29 seconds of arc a year.</remarks>
internal static class HinduSky
{
    /// <summary>
    /// The first day of a year on which, at an hour of the clock, a tithi (1 to 30) prevails and the sun is in a
    /// sidereal solar month (1, Mesha, to 12, Mina); nothing if the month has no such day.
    /// </summary>
    public static int? Day(int year, int tithi, int hour, int solarMonth, int minutesFromUtc)
    {
        var offset = minutesFromUtc / 1440d;
        var first = new DateOnly(year, 1, 1).DayNumber;
        var last = new DateOnly(year, 12, 31).DayNumber;
        for (var day = first; day <= last; day++)
        {
            var moment = day + (hour / 24d) - offset;
            if (IsIn(SiderealSun(moment), 30 * (solarMonth - 1), 30) && IsIn(Moon.Elongation(moment), 12 * (tithi - 1), 12))
            {
                return day;
            }
        }

        return null;
    }

    private static double SiderealSun(double moment) =>
        Angles.Normalize(Sun.Longitude(moment) - 23.853 - ((moment - Moments.J2000) / 365.25 * 50.29 / 3600));

    private static bool IsIn(double angle, double from, double width) => angle >= from && angle < from + width;
}
