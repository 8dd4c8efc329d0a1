using Feria.Calendars.Astronomy;

namespace Feria.Calendars;

/// <summary>The days on which the sun reaches a longitude: equinoxes, solstices, solar terms.</summary>
internal static class SolarTerms
{
    private static readonly SkyMemo<(int Year, int Degrees, int MinutesFromUtc)> Known = new(k => Reckon(k.Year, k.Degrees, k.MinutesFromUtc));

    /// <summary>The day number, by a clock some minutes ahead of UTC, on which the sun reaches a longitude in a year.</summary>
    public static int Day(int year, int degrees, int minutesFromUtc) => Known[(year, degrees, minutesFromUtc)];

    private static int Reckon(int year, int degrees, int minutesFromUtc)
    {
        var offset = minutesFromUtc / 1440d;
        return (int)Math.Floor(Sun.NextLongitude(degrees, new DateOnly(year, 1, 1).DayNumber - offset) + offset);
    }
}
