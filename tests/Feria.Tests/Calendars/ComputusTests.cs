using System.Globalization;
using Feria.Calendars;

namespace Feria.Tests.Calendars;

public sealed class ComputusTests
{
    // The golden numbers' full moons of the Julian calendar, as tables of Easter have printed them since 525.
    private static readonly (int Month, int Day)[] PaschalMoons =
    [
        (4, 5), (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 18), (4, 7), (3, 27),
        (4, 15), (4, 4), (3, 24), (4, 12), (4, 1), (3, 21), (4, 9), (3, 29), (4, 17),
    ];

    [Fact]
    public void Western_EveryYear_AgreesWithOudin()
    {
        for (var year = Computus.FirstYear; year <= Computus.LastYear; year++)
        {
            Assert.Equal(Oudin(year), Computus.Western(year));
        }
    }

    [Fact]
    public void Orthodox_EveryYear_IsTheSundayAfterThePaschalMoon()
    {
        var julian = new JulianCalendar();
        for (var year = Computus.FirstYear; year <= Computus.LastYear; year++)
        {
            var (month, day) = PaschalMoons[year % 19];
            var sunday = julian.ToDateTime(year, month, day, 0, 0, 0, 0).AddDays(1);
            while (sunday.DayOfWeek != DayOfWeek.Sunday)
            {
                sunday = sunday.AddDays(1);
            }

            Assert.Equal(DateOnly.FromDateTime(sunday), Computus.Orthodox(year));
        }
    }

    [Theory]
    [InlineData(1818, "1818-03-22")]
    [InlineData(1943, "1943-04-25")]
    [InlineData(1954, "1954-04-18")]
    [InlineData(1981, "1981-04-19")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2285, "2285-03-22")]
    public void Western_EarliestLatestAndCorrectedYears_AsPrinted(int year, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), Computus.Western(year));

    [Theory]
    [InlineData(1582)]
    [InlineData(4100)]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Both_OutOfRange_Throw(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(year), () => Computus.Western(year));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(year), () => Computus.Orthodox(year));
    }

    // J.-M. Oudin, 1940, as in the Explanatory Supplement to the Astronomical Almanac.
    private static DateOnly Oudin(int year)
    {
        var c = year / 100;
        var n = year - (19 * (year / 19));
        var k = (c - 17) / 25;
        var i = c - (c / 4) - ((c - k) / 3) + (19 * n) + 15;
        i -= 30 * (i / 30);
        i -= (i / 28) * (1 - ((i / 28) * (29 / (i + 1)) * ((21 - n) / 11)));
        var j = year + (year / 4) + i + 2 - c + (c / 4);
        j -= 7 * (j / 7);
        var l = i - j;
        var month = 3 + ((l + 40) / 44);
        return new(year, month, l + 28 - (31 * (month / 4)));
    }
}
