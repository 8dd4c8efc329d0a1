namespace Feria.Calendars;

/// <summary>The calendars of Tibetan tradition, Bhutan's and Mongolia's: true days of the moon by an arithmetic of fractions.</summary>
/// <remarks>
/// S. Janson, Tibetan Calendar Mathematics (2007), with the epochs of 1754 and 1747. Fractions are whole numbers of the
/// units that all of them share. Of two months of one number the first is meant, and of a day that is doubled the first; a
/// day that is left out is that on which it ends.
/// </remarks>
/// <param name="meanDate">The Julian day of the mean new moon at the epoch, in <see cref="Unit"/>s of a day.</param>
/// <param name="sun">The mean sun at the epoch, in twelfths of a 402nd of the circle.</param>
/// <param name="anomaly">The moon's anomaly at the epoch, in 126ths of a 28th.</param>
/// <param name="leapIndex">Where in the cycle of 67 months the epoch stands.</param>
internal sealed class TibetanCalendar(long meanDate, int sun, int anomaly, int leapIndex) : DateReckoning
{
    private const long Unit = 102_317_040;

    private const int MoonUnit = 126, SunUnit = 402;

    private const int JulianDay = 1721426;

    private static readonly int[] MoonTable = [0, 5, 10, 15, 19, 22, 24, 25];

    private static readonly int[] SunTable = [0, 6, 10, 11];

    private readonly long _meanDate = meanDate;

    public static TibetanCalendar Bhutanese { get; } = new((2361807 * Unit) + (52 * (Unit / 707)), 72, 408, 56);

    public static TibetanCalendar Mongolian { get; } = new((2359237 * Unit) + (2603 * (Unit / 2828)), 4764, 3046, 35);

    public override bool IsEstimate => true;

    public override void AddDays(int year, int month, int day, List<int> days)
    {
        var first = (((new DateOnly(year, 1, 1).DayNumber + JulianDay) * Unit) - _meanDate) / MonthLength;
        for (var n = first - 2; n <= first + 14; n++)
        {
            var index = Index(n);
            if (((index + 2) % 12) + 1 == month && Index(n - 1) != index && day <= 30)
            {
                var found = day == LastDay ? Day(30, n) : Day(day, n);
                if (found >= 0 && DateOnly.FromDayNumber(found).Year == year)
                {
                    days.Add(found);
                }
            }
        }
    }

    private static long MonthLength => 167025 * (Unit / 5656);

    private long Index(long n) => Floor((65 * n) + leapIndex, 67) + (12 * 400);

    private int Day(int day, long n)
    {
        var before = day > 1 ? End(day - 1, n) : End(30, n - 1);
        return Math.Min(before + 1, End(day, n)) is var found && found > before ? found : before;
    }

    /// <summary>The day on which a lunar day ends.</summary>
    private int End(int day, long n)
    {
        var mean = (n * MonthLength) + (day * 11135 * (Unit / 11312)) + _meanDate;
        var moon = Equation((n * 253) + (day * MoonUnit) + anomaly, MoonUnit, MoonTable);
        var ofSun = Equation((n * 390) + (day * 13) + sun - (3 * SunUnit), SunUnit, SunTable);
        var end = mean + (moon * (Unit / (60 * MoonUnit))) - (ofSun * (Unit / (60 * SunUnit)));
        return (int)Floor(end, Unit) - JulianDay;
    }

    /// <summary>A table's value, between its entries in proportion, times the unit; it falls as it rose and is then negative.</summary>
    private static long Equation(long argument, int unit, int[] table)
    {
        var half = 2L * (table.Length - 1) * unit;
        argument -= Floor(argument, 2 * half) * 2 * half;
        var sign = argument > half ? -1 : 1;
        argument = argument > half ? argument - half : argument;
        argument = argument > half / 2 ? half - argument : argument;
        var (whole, part) = Math.DivRem(argument, unit);
        var next = part == 0 ? 0 : table[whole + 1] - table[whole];
        return sign * ((table[whole] * unit) + (part * next));
    }

    private static long Floor(long value, long by) => (value / by) - (value % by < 0 ? 1 : 0);
}
