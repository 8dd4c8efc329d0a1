namespace Feria.Calendars;

/// <summary>Thingyan, the days of water before the new year of Myanmar: from the eve of the descent (akya) to the ascent (atat), four days or five.</summary>
/// <remarks>
/// The sun of the Burmese year enters Aries at the ascent, and 2.169918982 days before it the descent begins:
/// Yan Naing Aye, Algorithm, Program and Calculation of Myanmar Calendar (2013).
/// </remarks>
internal sealed class ThingyanCalendar : ArithmeticCalendar
{
    private const double DescentBeforeAscent = 2.169918982;

    public override bool IsEstimate => true;

    protected override int YearOffset => -638;

    protected override (int FirstDay, int Length) Month(int year, int month)
    {
        var ascent = BurmeseCalendar.Ascent(year);
        var eve = Day(ascent - DescentBeforeAscent) - 1;
        return (eve, Day(ascent) - eve + 1);
    }

    private static int Day(double julianDate) => (int)Math.Floor(julianDate + 0.5) - BurmeseCalendar.JulianDay;
}
