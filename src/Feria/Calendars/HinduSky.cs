using Feria.Calendars.Astronomy;

namespace Feria.Calendars;

/// <summary>Hindu days by the sky: the lunar day (tithi) or the moon's mansion (nakshatra) at an hour, in a solar or lunar month.</summary>
/// <remarks>Sidereal longitudes are Lahiri's: 23.853 degrees at J2000, precessing 50.29 seconds of arc a year.</remarks>
internal static class HinduSky
{
    private const int None = -1;

    private const double Mansion = 360d / 27;

    private static readonly SkyMemo<(int Year, int Tithi, int Hour, int SolarMonth, int MinutesFromUtc)> Tithis =
        new(k => Reckon(k.Year, Moon.Elongation, k.Tithi, 12, k.Hour, k.SolarMonth, k.MinutesFromUtc));

    private static readonly SkyMemo<(int Year, int Nakshatra, int Hour, int SolarMonth, int MinutesFromUtc)> Nakshatras =
        new(k => ReckonNakshatra(k.Year, k.Nakshatra, k.Hour, k.SolarMonth, k.MinutesFromUtc));

    private static readonly SkyMemo<(int Year, int Tithi, int Hour, int Month, int MinutesFromUtc)> LunarDays =
        new(k => ReckonLunarDay(k.Year, k.Tithi, k.Hour, k.Month, k.MinutesFromUtc));

    private static readonly SkyMemo<(int Year, int Hour, int SolarMonth, int MinutesFromUtc)> SolarMonths =
        new(k => (int)Math.Ceiling(Sankranti(k.SolarMonth, new DateOnly(k.Year, 1, 1).DayNumber) + (k.MinutesFromUtc / 1440d) - (k.Hour / 24d)));

    /// <summary>
    /// The first day of a year on which, at an hour of the clock, a tithi (1 to 30) prevails and the sun is in a
    /// sidereal solar month (1, Mesha, to 12, Mina); nothing if the month has no such day.
    /// </summary>
    public static int? Day(int year, int tithi, int hour, int solarMonth, int minutesFromUtc) =>
        Tithis[(year, tithi, hour, solarMonth, minutesFromUtc)] is not None and var day ? day : null;

    /// <summary>The last day of a year on which, at an hour, the moon stands in a mansion (1, Ashvini, to 27, Revati) and the sun in a solar month.</summary>
    public static int? NakshatraDay(int year, int nakshatra, int hour, int solarMonth, int minutesFromUtc) =>
        Nakshatras[(year, nakshatra, hour, solarMonth, minutesFromUtc)] is not None and var day ? day : null;

    /// <summary>The first day in a year at whose hour the sun has entered a solar month that it enters in that year.</summary>
    public static int SolarMonth(int year, int hour, int solarMonth, int minutesFromUtc) => SolarMonths[(year, hour, solarMonth, minutesFromUtc)];

    /// <summary>
    /// Adds the days in a year on which, at an hour, a tithi of a lunar month (1, Chaitra, to 12, Phalguna) prevails; of a tithi that
    /// prevails at that hour on no day, the day on which it begins.
    /// </summary>
    public static void AddLunarDays(int year, int tithi, int hour, int month, int minutesFromUtc, List<int> days)
    {
        for (var y = year - 1; y <= year; y++)
        {
            var day = LunarDays[(y, tithi, hour, month, minutesFromUtc)];
            if (DateOnly.FromDayNumber(day).Year == year)
            {
                days.Add(day);
            }
        }
    }

    // The month in which the sun enters its sign is never a leap month; the year is that in which its Chaitra falls.
    private static int ReckonLunarDay(int year, int tithi, int hour, int month, int minutesFromUtc)
    {
        var sankranti = Sankranti(month, new DateOnly(year, 4, 13).DayNumber + (30.4 * (month - 1)) - 20);
        var newMoon = NewMoons.Before(sankranti);
        var clock = minutesFromUtc / 1440d;
        var begins = Elongation(12 * (tithi - 1), newMoon + (0.98435 * (tithi - 1))) + clock;
        var ends = Elongation(12 * tithi, newMoon + (0.98435 * tithi)) + clock;
        var day = Math.Ceiling(begins - (hour / 24d));
        return (int)(day + (hour / 24d) < ends ? day : Math.Floor(begins));
    }

    /// <summary>The moment nearest to a guess at which the moon is so far ahead of the sun.</summary>
    private static double Elongation(double degrees, double guess)
    {
        for (var i = 0; i < 6; i++)
        {
            guess += Angles.Signed(degrees - Moon.Elongation(guess)) / 12.1907;
        }

        return guess;
    }

    /// <summary>The first moment, at or after one, at which the sun enters a solar month.</summary>
    private static double Sankranti(int solarMonth, double moment) => Sun.NextLongitude((30 * (solarMonth - 1)) + Ayanamsa(moment), moment);

    // The moon may come back to a mansion before the month ends, 27 days later; the second time is kept.
    private static int ReckonNakshatra(int year, int nakshatra, int hour, int solarMonth, int minutesFromUtc)
    {
        var day = Reckon(year, MoonAmongStars, nakshatra, Mansion, hour, solarMonth, minutesFromUtc);
        for (var again = day == None ? day : day + 28; again > day; again = again == day + 26 ? day : again - 1)
        {
            var moment = again + (((hour * 60) - minutesFromUtc) / 1440d);
            var isInMonth = IsIn(Sidereal(Sun.Longitude(moment), moment), 30 * (solarMonth - 1), 30);
            if (isInMonth && IsIn(MoonAmongStars(moment), Mansion * (nakshatra - 1), Mansion))
            {
                return again;
            }
        }

        return day;
    }

    private static double MoonAmongStars(double moment) => Sidereal(Moon.Longitude(moment), moment);

    private static int Reckon(int year, Func<double, double> angle, int number, double width, int hour, int solarMonth, int minutesFromUtc)
    {
        var last = new DateOnly(year, 12, 31).DayNumber;
        for (var day = new DateOnly(year, 1, 1).DayNumber; day <= last; day++)
        {
            var moment = day + (((hour * 60) - minutesFromUtc) / 1440d);
            var ahead = Angles.Signed(Sidereal(Sun.Longitude(moment), moment) - (30 * (solarMonth - 1)));
            if (ahead is >= 0 and < 30)
            {
                if (IsIn(angle(moment), width * (number - 1), width))
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

    private static double Sidereal(double longitude, double moment) => Angles.Normalize(longitude - Ayanamsa(moment));

    private static double Ayanamsa(double moment) => 23.853 + ((moment - Moments.J2000) / 365.25 * 50.29 / 3600);

    private static bool IsIn(double angle, double from, double width) => angle >= from && angle < from + width;
}
