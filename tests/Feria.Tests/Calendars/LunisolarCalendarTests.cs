using System.Globalization;
using Feria.Calendars;

namespace Feria.Tests.Calendars;

/// <summary>
/// Held against the framework's tables, from when China took to UTC+8 to their end, but for one month: the ninth of 2057,
/// whose new moon is within seconds of midnight in Beijing, so that tables differ on its day.
/// </summary>
public sealed class LunisolarCalendarTests
{
    private const int FirstYear = 1929, LastYear = 2099, DisputedYear = 2057, DisputedMonth = 9;

    private static readonly ChineseLunisolarCalendar Oracle = new();

    [Fact]
    public void AddDays_FirstDayOfEveryMonth_AgreesWithTheFramework()
    {
        foreach (var month in Months())
        {
            var days = Days(month.First.Year, month.Number, 1);
            if (month.IsLeap)
            {
                Assert.DoesNotContain(month.First, days);
            }
            else if ((month.Year, month.Number) == (DisputedYear, DisputedMonth))
            {
                Assert.Equal(1, Math.Abs(days.Single().DayNumber - month.First.DayNumber));
            }
            else
            {
                Assert.Contains(month.First, days);
            }
        }
    }

    [Fact]
    public void AddDays_Day30_OnlyWhereTheMonthHasIt()
    {
        var ours = Enumerable.Range(FirstYear + 1, LastYear - FirstYear - 1)
            .SelectMany(year => Enumerable.Range(1, 12).SelectMany(month => Days(year, month, 30)))
            .Where(d => LunarYear(d) != DisputedYear)
            .Order();
        var theirs = Months()
            .Where(m => m.Length == 30 && !m.IsLeap && m.Year != DisputedYear)
            .Select(m => m.First.AddDays(29))
            .Where(d => d.Year > FirstYear && d.Year < LastYear)
            .Order();

        Assert.Equal(theirs, ours);
    }

    [Fact]
    public void AddDays_AGregorianYear_HoldsEachOfItsDaysOnceExceptThoseOfLeapMonths()
    {
        for (var year = FirstYear + 1; year < LastYear; year++)
        {
            var days = Enumerable.Range(1, 12).SelectMany(m => Enumerable.Range(1, 30).SelectMany(d => Days(year, m, d))).ToList();
            var leapDays = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
                .Count(i => IsInLeapMonth(new DateOnly(year, 1, 1).AddDays(i)));

            Assert.Equal(days.Count, days.Distinct().Count());
            Assert.Equal((DateTime.IsLeapYear(year) ? 366 : 365) - leapDays, days.Count);
        }
    }

    [Theory]
    [InlineData(2033, 1, "2033-01-31")]
    [InlineData(2034, 1, "2034-02-19")]
    [InlineData(2026, 1, "2026-02-17")]
    [InlineData(1985, 1, "1985-02-20")]
    public void AddDays_NewYear_AsTheHongKongObservatoryPrintsIt(int year, int month, string expected) =>
        Assert.Equal([DateOnly.Parse(expected, CultureInfo.InvariantCulture)], Days(year, month, 1));

    private static int LunarYear(DateOnly date) => Oracle.GetYear(date.ToDateTime(TimeOnly.MinValue));

    private static bool IsInLeapMonth(DateOnly date)
    {
        var moment = date.ToDateTime(TimeOnly.MinValue);
        return Oracle.IsLeapMonth(Oracle.GetYear(moment), Oracle.GetMonth(moment));
    }

    // From the leap month on, the framework's month numbers are one more than the calendar's own.
    private static IEnumerable<(int Year, int Number, bool IsLeap, DateOnly First, int Length)> Months()
    {
        for (var year = FirstYear; year <= LastYear; year++)
        {
            var leap = Oracle.GetLeapMonth(year);
            for (var index = 1; index <= Oracle.GetMonthsInYear(year); index++)
            {
                var first = DateOnly.FromDateTime(Oracle.ToDateTime(year, index, 1, 0, 0, 0, 0));
                yield return (year, leap > 0 && index >= leap ? index - 1 : index, index == leap, first, Oracle.GetDaysInMonth(year, index));
            }
        }
    }

    private static List<DateOnly> Days(int year, int month, int day)
    {
        var days = new List<int>();
        LunisolarCalendar.Chinese.AddDays(year, month, day, days);
        return [.. days.Select(DateOnly.FromDayNumber)];
    }
}
