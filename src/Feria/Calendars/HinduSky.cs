using Feria.Calendars.Astronomy;

namespace Feria.Calendars;

/// <summary>Hindu days by the sky: the lunar day (tithi) that prevails at an hour, in a solar month.</summary>
/// <remarks>Sidereal longitudes are Lahiri's: 23.853 degrees at J2000, precessing 50.29 seconds of arc a year.</remarks>
internal static class HinduSky
{
    private const int None = -1;

    private static readonly SkyMemo<(int Year, int Tithi, int Hour, int SolarMonth, int MinutesFromUtc)> Known =
        new(k => Reckon(k.Year, k.Tithi, k.Hour, k.SolarMonth, k.MinutesFromUtc));

    /// <summary>
    /// The first day of a year on which, at an hour of the clock, a tithi (1 to 30) prevails and the sun is in a
    /// sidereal solar month (1, Mesha, to 12, Mina); nothing if the month has no such day.
    /// </summary>
    public static int? Day(int year, int tithi, int hour, int solarMonth, int minutesFromUtc) =>
        Known[(year, tithi, hour, solarMonth, minutesFromUtc)] is not None and var day ? day : null;

    private static int Reckon(int year, int tithi, int hour, int solarMonth, int minutesFromUtc)
    {
        var last = new DateOnly(year, 12, 31).DayNumber;
        for (var day = new DateOnly(year, 1, 1).DayNumber; day <= last; day++)
        {
            var moment = day + (((hour * 60) - minutesFromUtc) / 1440d);
            var ahead = Angles.Signed(SiderealSun(moment) - (30 * (solarMonth - 1)));
            if (ahead is >= 0 and < 30)
            {
                if (IsIn(Moon.Elongation(moment), 12 * (tithi - 1), 12))
                {
                    return day;
                }
            }
            else if (ahead < 0)
            {
                // The sun goes about a degree a day and never more than 1.02.
                day += Math.Max(0, (int)(-ahead / 1.03) - 1);
            }
            else
            {
                day += 20;
            }
        }

        return None;
    }

    private static double SiderealSun(double moment) =>
        Angles.Normalize(Sun.Longitude(moment) - 23.853 - ((moment - Moments.J2000) / 365.25 * 50.29 / 3600));

    private static bool IsIn(double angle, double from, double width) => angle >= from && angle < from + width;
}
