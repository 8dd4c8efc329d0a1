using Feria.Calendars.Astronomy;

namespace Feria.Calendars;

/// <summary>Hindu days by the sky: the lunar day (tithi) that prevails in the morning, in a solar month.</summary>
/// <remarks>Sidereal longitudes are Lahiri's: 23.853 degrees at J2000, precessing 50.29 seconds of arc a year.</remarks>
internal static class HinduSky
{
    private const double Morning = 6d / 24;

    /// <summary>
    /// The first day of a year on which, at six in the morning, a tithi (1 to 30) prevails while the sun was in a
    /// sidereal solar month (1, Mesha, to 12, Mina) when the day began; nothing if the month has no such morning.
    /// </summary>
    public static int? Day(int year, int tithi, int solarMonth, int minutesFromUtc)
    {
        var offset = minutesFromUtc / 1440d;
        var first = new DateOnly(year, 1, 1).DayNumber;
        var last = new DateOnly(year, 12, 31).DayNumber;
        for (var day = first; day <= last; day++)
        {
            if (IsIn(SiderealSun(day - offset), 30 * (solarMonth - 1), 30)
                && IsIn(Moon.Elongation(day + Morning - offset), 12 * (tithi - 1), 12))
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
