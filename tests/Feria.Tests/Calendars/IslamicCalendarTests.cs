using System.Globalization;
using Feria.Calendars;

namespace Feria.Tests.Calendars;

public sealed class IslamicCalendarTests
{
    private static readonly UmAlQuraCalendar Framework = new();

    // The first days of 1356 to 1401 as van Gent gives them, Julian days less 2,400,000.
    private static readonly int[] YearStarts =
    [
        28607, 28960, 29315, 29669, 30023, 30378, 30732, 31086, 31441, 31795, 32150, 32504, 32858, 33213, 33568, 33922,
        34277, 34631, 34985, 35340, 35694, 36048, 36403, 36757, 37111, 37465, 37819, 38174, 38528, 38882, 39237, 39592,
        39946, 40300, 40655, 41009, 41364, 41718, 42072, 42426, 42780, 43135, 43489, 43844, 44198, 44553,
    ];

    [Fact]
    public void DayNumber_OfTheTablesYears_AsPublished()
    {
        // Noon of 1 January 2000 is Julian day 2,451,545.
        var epoch = new DateOnly(2000, 1, 1).DayNumber - 51545;

        Assert.Equal(YearStarts.Select(s => s + epoch), Enumerable.Range(1356, 46).Select(y => UmmAlQuraTable.DayNumber(y, 1, 1) ?? 0));
    }

    // The framework begins 1401 on 8 November 1980, a day before the printed calendar; from its second month on both agree.
    [Fact]
    public void AddDays_EveryMonthFromSafar1401To1500_AgreesWithTheFramework()
    {
        Assert.Equal([new(1980, 11, 9)], Days(1980, 1, 1));
        for (var year = 1401; year <= 1500; year++)
        {
            for (var month = year == 1401 ? 2 : 1; month <= 12; month++)
            {
                var first = DateOnly.FromDateTime(Framework.ToDateTime(year, month, 1, 0, 0, 0, 0));

                Assert.Contains(first, Days(first.Year, month, 1));
            }
        }
    }

    [Fact]
    public void AddDays_EveryDay1938To2076_BelongsToOneIslamicDate()
    {
        for (var year = 1938; year <= 2076; year++)
        {
            var days = Enumerable.Range(1, 12).SelectMany(m => Enumerable.Range(1, 30).SelectMany(d => Days(year, m, d))).Order().ToList();
            var all = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

            Assert.Equal(all, days);
        }
    }

    [Fact]
    public void DayNumber_OfTheTable_GoesOnFromMonthToMonthUntilTheFrameworkTakesOver()
    {
        var next = new DateOnly(1937, 3, 14).DayNumber;
        for (var year = UmmAlQuraTable.FirstYear; year <= UmmAlQuraTable.LastYear; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                Assert.Equal(next, UmmAlQuraTable.DayNumber(year, month, 1));
                next += UmmAlQuraTable.DayNumber(year, month, 30) is null ? UmmAlQuraTable.DayNumber(year, month, 29) is null ? 28 : 29 : 30;
            }
        }

        Assert.Equal(DateOnly.FromDateTime(Framework.ToDateTime(1402, 1, 1, 0, 0, 0, 0)).DayNumber, next);
    }

    // Tabular Hijri dates around Umm al-Qura, as the framework reckons them.
    [Theory]
    [InlineData(1700)]
    [InlineData(1930)]
    [InlineData(2100)]
    [InlineData(2500)]
    public void AddDays_OutsideUmmAlQura_IsTabular(int year)
    {
        var hijri = new HijriCalendar { HijriAdjustment = 0 };
        foreach (var day in Enumerable.Range(1, 12).SelectMany(m => Days(year, m, 1).Select(d => (Date: d, Month: m))))
        {
            var moment = day.Date.ToDateTime(TimeOnly.MinValue);

            Assert.Equal((day.Month, 1), (hijri.GetMonth(moment), hijri.GetDayOfMonth(moment)));
        }
    }

    [Fact]
    public void AddDays_ADateThatComesTwiceAYear_IsGivenTwice() =>
        Assert.Equal([new(2000, 1, 8), new(2000, 12, 27)], Days(2000, 10, 1).Order());

    private static List<DateOnly> Days(int year, int month, int day)
    {
        var days = new List<int>();
        new IslamicCalendar().AddDays(year, month, day, days);
        return [.. days.Select(DateOnly.FromDayNumber)];
    }
}
