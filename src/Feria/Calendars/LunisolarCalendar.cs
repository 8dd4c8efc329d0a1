using Feria.Calendars.Astronomy;

namespace Feria.Calendars;

/// <summary>The lunisolar calendar of East Asia, reckoned by the sky at one meridian's time.</summary>
/// <remarks>
/// A month begins on the day of the new moon; the month of the winter solstice is the eleventh; of a year with thirteen
/// months the first that no major solar term falls in is the leap month (Chinese national standard GB/T 33661-2017).
/// Good from 1929, when China took to the meridian of 120 degrees; earlier years were reckoned at Beijing's own.
/// Thread-safe; a year costs some hundred microseconds and is computed once.
/// </remarks>
internal sealed class LunisolarCalendar(double hoursFromUtc)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, Month[]> _sui = new();

    /// <summary>China: UTC+8.</summary>
    public static LunisolarCalendar Chinese { get; } = new(8);

    /// <summary>The days of a lunar date that fall in a Gregorian year; a day 30 that a short month lacks is left out.</summary>
    public void AddDays(int year, int month, int day, List<int> days)
    {
        var first = new DateOnly(year, 1, 1).DayNumber;
        var last = new DateOnly(year, 12, 31).DayNumber;

        // The end of a solstice month falls in the January of the year after.
        foreach (var candidate in Months(year - 1).Concat(Months(year)).Concat(Months(year + 1)))
        {
            var found = candidate.FirstDay + day - 1;
            if (candidate.Number == month && !candidate.IsLeap && day <= candidate.Length && found >= first && found <= last && !days.Contains(found))
            {
                days.Add(found);
            }
        }
    }

    /// <summary>The months from the one after the solstice of the year before to the solstice month of this year.</summary>
    private Month[] Months(int year) => _sui.GetOrAdd(year, Reckon);

    private Month[] Reckon(int year)
    {
        var solstice = SolarTerm(270, new DateOnly(year - 1, 12, 1).DayNumber);
        var nextSolstice = SolarTerm(270, new DateOnly(year, 12, 1).DayNumber);
        var starts = new List<int> { NewMoonOnOrBefore(solstice) };
        while (starts[^1] <= nextSolstice)
        {
            starts.Add(NewMoonAfter(starts[^1]));
        }

        // starts[0] is the solstice month, starts[^2] the next solstice month, starts[^1] the month after it.
        var hasLeap = starts.Count - 2 == 13;
        var months = new List<Month>();
        var number = 11;
        for (var i = 1; i < starts.Count - 1; i++)
        {
            var isLeap = hasLeap && !HasMajorTerm(starts[i], starts[i + 1]);
            hasLeap &= !isLeap;
            number = isLeap ? number : (number % 12) + 1;
            months.Add(new(starts[i], starts[i + 1] - starts[i], number, isLeap));
        }

        return [.. months];
    }

    private bool HasMajorTerm(int firstDay, int nextFirstDay)
    {
        var longitude = Sun.Longitude(firstDay - (hoursFromUtc / 24));
        var next = 30 * (Math.Floor(longitude / 30) + 1);
        return SolarTerm(next % 360, firstDay) < nextFirstDay;
    }

    private int SolarTerm(double degrees, int onOrAfter) =>
        (int)Math.Floor(Sun.NextLongitude(degrees, onOrAfter - (hoursFromUtc / 24)) + (hoursFromUtc / 24));

    private int NewMoonOnOrBefore(int day) => (int)Math.Floor(NewMoons.Before(day + 1 - (hoursFromUtc / 24)) + (hoursFromUtc / 24));

    private int NewMoonAfter(int day) => (int)Math.Floor(NewMoons.AtOrAfter(day + 1 - (hoursFromUtc / 24)) + (hoursFromUtc / 24));

    private readonly record struct Month(int FirstDay, int Length, int Number, bool IsLeap);
}
