using System.Globalization;
using CsCheck;
using Feria.Calendars;

namespace Feria.Tests.Calendars;

/// <summary>Calendars of our own arithmetic against the framework's, day by day over what it covers.</summary>
public sealed class FrameworkCalendarTests
{
    /// <summary>The framework counts Adar I only in leap years, so later months have other numbers in other years.</summary>
    [Fact]
    public void Hebrew_EveryMonth1584To2238_AgreesWithTheFramework()
    {
        var oracle = new System.Globalization.HebrewCalendar();
        for (var year = 1584; year <= 2238; year++)
        {
            for (var month = 1; month <= 13; month++)
            {
                var expected = new[] { year + 3760, year + 3761 }
                    .Where(y => month != 6 || oracle.IsLeapYear(y))
                    .Select(y => (Year: y, Month: month > 6 && !oracle.IsLeapYear(y) ? month - 1 : month))
                    .Select(m => (First: First(oracle, m.Year, m.Month), Length: oracle.GetDaysInMonth(m.Year, m.Month)))
                    .ToList();

                AssertMonth(CalendarSystem.Hebrew, year, month, expected);
            }
        }
    }

    [Fact]
    public void Persian_EveryMonth1901To2149_AgreesWithTheFramework()
    {
        var oracle = new System.Globalization.PersianCalendar();
        for (var year = 1901; year <= 2149; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                var expected = new[] { year - 622, year - 621 }
                    .Select(y => (First(oracle, y, month), oracle.GetDaysInMonth(y, month)))
                    .ToList();

                AssertMonth(CalendarSystem.Persian, year, month, expected);
            }
        }
    }

    /// <summary>Both begin their year on 29 August of the Julian calendar, or 30 August before a Julian leap year.</summary>
    [Fact]
    public void CopticAndEthiopian_EveryDay_FollowTheJulianYear()
    {
        var oracle = new JulianCalendar();
        Gen.Select(Gen.Int[1584, 4098], Gen.Int[1, 13], Gen.Int[1, 30]).Sample((year, month, day) =>
        {
            var expected = new[] { year - 1, year }
                .Where(y => month < 13 || day <= (oracle.IsLeapYear(y + 2) ? 6 : 5))
                .Select(y => First(oracle, y, 8).AddDays((oracle.IsLeapYear(y + 1) ? 29 : 28) + (30 * (month - 1)) + day - 1))
                .Where(d => d.Year == year);

            Assert.Equal(expected, Days(CalendarSystem.Coptic, year, month, day));
            Assert.Equal(expected, Days(CalendarSystem.Ethiopian, year, month, day));
        });
    }

    [Theory]
    [InlineData(1918, "1918-02-11")]
    [InlineData(1985, "1985-02-20")]
    [InlineData(2026, "2026-02-17")]
    public void Korean_NewYear_IsTheFrameworks(int year, string expected) =>
        Assert.Equal([DateOnly.Parse(expected, CultureInfo.InvariantCulture)], Days(CalendarSystem.Korean, year, 1, 1));

    [Fact]
    public void Korean_FirstDayOfEveryMonth1913To2050_AgreesWithTheFramework()
    {
        var oracle = new KoreanLunisolarCalendar();
        for (var year = 1913; year <= 2050; year++)
        {
            var leap = oracle.GetLeapMonth(year);
            for (var index = 1; index <= oracle.GetMonthsInYear(year); index++)
            {
                var first = First(oracle, year, index);
                var days = Days(CalendarSystem.Korean, first.Year, leap > 0 && index >= leap ? index - 1 : index, 1);

                Assert.True(days.Contains(first) == (index != leap), $"{year} {index} leap {leap}: {first:O}, ours {string.Join(' ', days)}");
            }
        }
    }

    /// <summary>Published in the calendars of Vietnam; the years in which its New Year is not China's.</summary>
    [Theory]
    [InlineData(1968, "1968-01-29", "1968-01-30")]
    [InlineData(1985, "1985-01-21", "1985-02-20")]
    [InlineData(2007, "2007-02-17", "2007-02-18")]
    [InlineData(2030, "2030-02-02", "2030-02-03")]
    public void Vietnamese_NewYear_IsAnotherThanChinas(int year, string vietnamese, string chinese)
    {
        Assert.Equal([DateOnly.Parse(vietnamese, CultureInfo.InvariantCulture)], Days(CalendarSystem.Vietnamese, year, 1, 1));
        Assert.Equal([DateOnly.Parse(chinese, CultureInfo.InvariantCulture)], Days(CalendarSystem.Chinese, year, 1, 1));
    }

    [Fact]
    public void LastDay_OfAnyMonth_IsTheDayBeforeAFirstDay() =>
        Gen.Select(Gen.Enum<CalendarSystem>().Where(c => c != CalendarSystem.Pawukon), Gen.Int[1940, 2090], Gen.Int[1, 12]).Sample((system, year, month) =>
        {
            foreach (var last in Days(system, year, month, DateReckoning.LastDay))
            {
                var next = last.AddDays(1);
                var day = Enumerable.Range(1, 32).Last(d => Days(system, last.Year, month, d).Contains(last));

                Assert.DoesNotContain(next, Days(system, next.Year, month, day + 1));
            }
        });

    private static void AssertMonth(CalendarSystem system, int year, int month, IReadOnlyList<(DateOnly First, int Length)> expected)
    {
        Assert.Equal(expected.Select(m => m.First).Where(d => d.Year == year), Days(system, year, month, 1));
        Assert.Equal(expected.Select(m => m.First.AddDays(m.Length - 1)).Where(d => d.Year == year), Days(system, year, month, DateReckoning.LastDay));
    }

    private static DateOnly First(Calendar calendar, int year, int month) => DateOnly.FromDateTime(calendar.ToDateTime(year, month, 1, 0, 0, 0, 0));

    private static List<DateOnly> Days(CalendarSystem system, int year, int month, int day)
    {
        var days = new List<int>();
        system.Reckoning().AddDays(year, month, day, days);
        return [.. days.Select(DateOnly.FromDayNumber)];
    }
}
