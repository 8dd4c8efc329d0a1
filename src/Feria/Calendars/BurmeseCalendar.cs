namespace Feria.Calendars;

/// <summary>The calendar of Myanmar by its arithmetic; months are counted from Tagu, and Waso of a leap year is the second.</summary>
/// <remarks>
/// Yan Naing Aye, Algorithm, Program and Calculation of Myanmar Calendar (2013): the second era of watat years, 1217 to 1311
/// (1855 to 1949), and the third, since 1312, with the years in which the calendar's council decided otherwise.
/// </remarks>
internal sealed class BurmeseCalendar : ArithmeticCalendar
{
    private const double SolarYear = 1577917828d / 4320000;

    private const double LunarMonth = 1577917828d / 53433336;

    // The beginning of year 0, and what is between a Julian day number and ours.
    private const double Epoch = 1954168.050623;

    internal const int JulianDay = 1721426;

    private const int FirstYearOfThirdEra = 1312;

    public override bool IsEstimate => true;

    /// <summary>The ascent (atat) with which a year ends and the next begins, as a Julian date by the clocks of Myanmar.</summary>
    internal static double Ascent(int year) => (SolarYear * year) + Epoch;

    protected override int YearOffset => -639;

    protected override (int FirstDay, int Length) Month(int year, int month)
    {
        var (leap, first) = Year(year);
        for (var m = 1; m < month; m++)
        {
            first += Length(m, leap) + (m == 3 && leap != Leap.None ? 30 : 0);
        }

        return (first, Length(month, leap));
    }

    private static int Length(int month, Leap leap) => month % 2 == 0 || (month == 3 && leap == Leap.Big) ? 30 : 29;

    /// <summary>Which year it is and the day of 1 Tagu: counted from the leap year before, whose second Waso's full moon is reckoned.</summary>
    private static (Leap Leap, int FirstDay) Year(int year)
    {
        var (fullMoon, isLeap) = SecondWaso(year);
        var back = 1;
        var before = SecondWaso(year - back);
        while (!before.IsLeap && back < 3)
        {
            back++;
            before = SecondWaso(year - back);
        }

        var leap = !isLeap ? Leap.None : (fullMoon - before.FullMoon) % 354 >= 31 ? Leap.Big : Leap.Little;
        return (leap, before.FullMoon + (354 * back) - 102 - JulianDay);
    }

    private static (int FullMoon, bool IsLeap) SecondWaso(int year)
    {
        var isThird = year >= FirstYearOfThirdEra;
        var months = isThird ? 8 : 4;
        var aMonthsExcess = (SolarYear / 12) - LunarMonth;
        var excess = SolarYear * (year + 3739) % LunarMonth;
        excess += excess < aMonthsExcess * (12 - months) ? LunarMonth : 0;
        var fullMoon = (int)Math.Round(Ascent(year) - excess + (4.5 * LunarMonth) + (isThird ? -0.5 : -1), MidpointRounding.AwayFromZero);
        var isLeap = excess >= LunarMonth - (aMonthsExcess * months);
        return year switch
        {
            1234 or 1377 => (fullMoon + 1, isLeap),
            1261 => (fullMoon - 1, isLeap),
            1263 or 1264 or 1344 or 1345 => (fullMoon, !isLeap),
            _ => (fullMoon, isLeap),
        };
    }

    private enum Leap
    {
        None,

        /// <summary>With a second Waso.</summary>
        Little,

        /// <summary>With a second Waso and a day more in Nayon.</summary>
        Big,
    }
}
