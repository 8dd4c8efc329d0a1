using Feria.Calendars.Astronomy;

namespace Feria.Calendars;

/// <summary>The lunisolar calendar of East Asia, reckoned by the sky at the time of one country's clocks.</summary>
/// <remarks>
/// A month begins on the day of the new moon; the month of the winter solstice is the eleventh; of a year with thirteen
/// months the first that no major solar term falls in is the leap month (Chinese national standard GB/T 33661-2017).
/// A date is never in a leap month, which comes after the month whose number it repeats. Good from 1929, when China took
/// to the meridian of 120 degrees; earlier years were reckoned at Beijing's own.
/// Thread-safe; a year costs some hundred microseconds and is computed once.
/// </remarks>
internal sealed class LunisolarCalendar(params (int FirstDay, double HoursFromUtc)[] clocks) : DateReckoning
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, Month[]> _sui = new();

    /// <summary>China: UTC+8.</summary>
    public static LunisolarCalendar Chinese { get; } = new((0, 8));

    /// <summary>Korea: UTC+9, and an hour's half less from 21 March 1954 to 9 August 1961 as before 1912.</summary>
    public static LunisolarCalendar Korean { get; } = new((0, 8.5), (Day(1912, 1, 1), 9), (Day(1954, 3, 21), 8.5), (Day(1961, 8, 10), 9));

    /// <summary>Vietnam: UTC+7 since 1968, until then with China (decision 121-CP of 8 August 1967).</summary>
    public static LunisolarCalendar Vietnamese { get; } = new((0, 8), (Day(1967, 12, 1), 7));

    /// <inheritdoc/>
    public override void AddDays(int year, int month, int day, List<int> days)
    {
        var first = new DateOnly(year, 1, 1).DayNumber;
        var last = new DateOnly(year, 12, 31).DayNumber;

        // The end of a solstice month falls in the January of the year after.
        foreach (var candidate in Months(year - 1).Concat(Months(year)).Concat(Months(year + 1)))
        {
            var found = candidate.FirstDay + (day == LastDay ? candidate.Length : day) - 1;
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
        var longitude = Sun.Longitude(firstDay - Ahead(firstDay));
        var next = 30 * (Math.Floor(longitude / 30) + 1);
        return SolarTerm(next % 360, firstDay) < nextFirstDay;
    }

    private int SolarTerm(double degrees, int onOrAfter) =>
        (int)Math.Floor(Sun.NextLongitude(degrees, onOrAfter - Ahead(onOrAfter)) + Ahead(onOrAfter));

    private int NewMoonOnOrBefore(int day) => (int)Math.Floor(NewMoons.Before(day + 1 - Ahead(day)) + Ahead(day));

    private int NewMoonAfter(int day) => (int)Math.Floor(NewMoons.AtOrAfter(day + 1 - Ahead(day)) + Ahead(day));

    /// <summary>How far the clocks of a day are ahead of universal time, in days.</summary>
    private double Ahead(int day) => Array.FindLast(clocks, c => c.FirstDay <= day).HoursFromUtc / 24;

    private static int Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    private readonly record struct Month(int FirstDay, int Length, int Number, bool IsLeap);
}
