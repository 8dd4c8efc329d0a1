namespace Feria.Calendars;

/// <summary>The lunar calendar of Thailand, with its months as Buddhist days are kept: in a leap year those of months 3 to 8 a month later.</summary>
/// <remarks>
/// Months have 29 and 30 days by turns; a leap year has the eighth twice, and some common years a day more in the seventh.
/// Which do was decreed: the tables have 1951 to 2040. Years around them follow the old arithmetic of the excess of days
/// (J. C. Eade, The Calendrical Systems of Mainland South-East Asia, 1995), from which the decrees depart now and then.
/// </remarks>
internal sealed class ThaiCalendar : ArithmeticCalendar
{
    private const int FirstYear = 1900, LastYear = 2200, FirstDecreed = 1951, LastDecreed = 2040;

    private static readonly int[] LeapMonths =
    [
        1953, 1956, 1958, 1961, 1964, 1966, 1969, 1972, 1975, 1977, 1980, 1983, 1985, 1988, 1991, 1993, 1996, 1999, 2002, 2004, 2007,
        2010, 2012, 2015, 2018, 2021, 2023, 2026, 2029, 2031, 2034, 2037, 2040,
    ];

    private static readonly int[] LeapDays =
        [1952, 1957, 1963, 1970, 1973, 1979, 1987, 1990, 1997, 2000, 2006, 2009, 2016, 2020, 2025, 2032, 2035];

    private static readonly int[] Starts = MakeStarts();

    public override bool IsEstimate => true;

    protected override int YearOffset => 0;

    protected override (int FirstDay, int Length) Month(int year, int month)
    {
        if (year is < FirstYear or > LastYear)
        {
            return (0, 0);
        }

        var isLeap = IsLeap(year);
        var first = Starts[year - FirstYear];
        var index = isLeap && month >= 3 ? month + 1 : month;
        for (var i = 1; i < index; i++)
        {
            first += Length(i, year, isLeap);
        }

        return (first, Length(index, year, isLeap));
    }

    // In a leap year the ninth in order is the second eighth month, and all after it are shifted.
    private static int Length(int index, int year, bool isLeap) =>
        index == 7 && HasLeapDay(year) ? 30 : (isLeap && index >= 9 ? index - 1 : index) % 2 == 0 ? 30 : 29;

    private static int[] MakeStarts()
    {
        var starts = new int[LastYear - FirstYear + 1];
        starts[FirstDecreed - FirstYear] = new DateOnly(1950, 12, 10).DayNumber;
        for (var year = FirstDecreed + 1; year <= LastYear; year++)
        {
            starts[year - FirstYear] = starts[year - FirstYear - 1] + Length(year - 1);
        }

        for (var year = FirstDecreed - 1; year >= FirstYear; year--)
        {
            starts[year - FirstYear] = starts[year - FirstYear + 1] - Length(year);
        }

        return starts;
    }

    private static int Length(int year) => 354 + (IsLeap(year) ? 30 : HasLeapDay(year) ? 1 : 0);

    private static bool IsLeap(int year)
    {
        if (year is >= FirstDecreed and <= LastDecreed)
        {
            return Array.BinarySearch(LeapMonths, year) >= 0;
        }

        var (excess, next) = (Excess(year), Excess(year + 1));
        return (excess, next) switch
        {
            (25, 5) => false,
            (24, 6) => true,
            _ => excess is >= 25 or <= 5,
        };
    }

    private static bool HasLeapDay(int year)
    {
        if (year is >= FirstDecreed and <= LastDecreed)
        {
            return Array.BinarySearch(LeapDays, year) >= 0;
        }

        var solar = Solar(year);
        var moon = ((solar / 800 * 11) + 661) % 692;
        return !IsLeap(year) && moon <= (800 - (solar % 800) <= 207 ? 126 : 137);
    }

    /// <summary>The age of the moon in lunar days when the solar year begins.</summary>
    private static int Excess(int year)
    {
        var days = (Solar(year) / 800) + 1;
        return (int)((days + (((days * 11) + 650) / 692)) % 30);
    }

    // Parts of a day, 800 to it, to the beginning of the year, counted from 638.
    private static long Solar(int year) => ((year - 638L) * 292207) + 373;
}
