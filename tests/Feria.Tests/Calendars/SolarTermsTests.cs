using Feria.Calendars;

namespace Feria.Tests.Calendars;

public sealed class SolarTermsTests
{
    private const int Japan = 9 * 60, China = 8 * 60;

    // The closed formula that Japanese almanacs use, with its constants for 1900–1979 and 1980–2099.
    [Fact]
    public void Day_EquinoxesInJapan_AgreeWithTheAlmanacsFormula()
    {
        for (var year = 1949; year <= 2099; year++)
        {
            var (march, september, leapDays) = year < 1980
                ? (20.8357, 23.2588, (year - 1983) / 4)
                : (20.8431, 23.2488, (year - 1980) / 4);
            var drift = 0.242194 * (year - 1980);

            Assert.Equal(new DateOnly(year, 3, (int)(march + drift - leapDays)), Day(year, 0, Japan));
            Assert.Equal(new DateOnly(year, 9, (int)(september + drift - leapDays)), Day(year, 180, Japan));
        }
    }

    [Theory]
    [InlineData(2012, 4, 4)]
    [InlineData(2023, 4, 5)]
    [InlineData(2024, 4, 4)]
    [InlineData(2025, 4, 4)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 4, 5)]
    [InlineData(1999, 4, 5)]
    public void Day_Qingming_AsTheHongKongObservatoryPrintsIt(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Day(year, 15, China));

    [Fact]
    public void Day_AllLongitudes_ComeInOrderOncePerYear()
    {
        for (var year = 1900; year <= 2100; year++)
        {
            var days = Enumerable.Range(0, 24).Select(i => Day(year, 15 * i, 0)).Order().ToList();

            Assert.All(days, d => Assert.Equal(year, d.Year));
            Assert.All(days.Zip(days.Skip(1)), p => Assert.InRange(p.Second.DayNumber - p.First.DayNumber, 14, 17));
        }
    }

    private static DateOnly Day(int year, int degrees, int minutes) => DateOnly.FromDayNumber(SolarTerms.Day(year, degrees, minutes));
}
