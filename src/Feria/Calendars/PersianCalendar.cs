using Feria.Calendars.Astronomy;

namespace Feria.Calendars;

/// <summary>The solar calendar of Iran: its year begins on the day whose noon follows the March equinox.</summary>
/// <remarks>Noon is the sun's own on the meridian of 52.5 degrees east, in March some seven minutes after the clock's.</remarks>
internal sealed class PersianCalendar : ArithmeticCalendar
{
    private const double Meridian = 52.5 / 360;

    private const double Noon = 0.5 + (7.4 / 1440);

    private static readonly SkyMemo<int> NewYears = new(Reckon);

    protected override int YearOffset => -622;

    protected override (int FirstDay, int Length) Month(int year, int month)
    {
        var first = NewYears[year];
        return month switch
        {
            <= 6 => (first + (31 * (month - 1)), 31),
            < 12 => (first + 186 + (30 * (month - 7)), 30),
            _ => (first + 336, NewYears[year + 1] - first - 336),
        };
    }

    private static int Reckon(int year) =>
        (int)Math.Ceiling(Sun.NextLongitude(0, new DateOnly(year + 621, 1, 1).DayNumber) + Meridian - Noon);
}
