using Feria.Calendars.Astronomy;

namespace Feria.Tests.Calendars;

/// <summary>Two series that know nothing of each other: the moments of new moon, and where moon and sun stand then.</summary>
public sealed class NewMoonsTests
{
    private static readonly double First = new DateOnly(1900, 1, 1).DayNumber, Last = new DateOnly(2100, 1, 1).DayNumber;

    [Fact]
    public void AtOrAfter_EveryNewMoon_FindsMoonAndSunTogether()
    {
        var count = 0;
        for (var moment = NewMoons.AtOrAfter(First); moment < Last; moment = NewMoons.AtOrAfter(moment + 1))
        {
            Assert.InRange(Angles.Signed(Moon.Elongation(moment)), -0.01, 0.01);
            count++;
        }

        Assert.Equal((int)((Last - First) / 29.530588861), count, 1d);
    }

    [Fact]
    public void Before_OfANewMoon_IsTheOneBefore()
    {
        var previous = NewMoons.AtOrAfter(First);
        for (var i = 0; i < 2000; i++)
        {
            var moment = NewMoons.AtOrAfter(previous + 1);

            Assert.Equal(previous, NewMoons.Before(moment), 1e-9);
            Assert.Equal(moment, NewMoons.AtOrAfter(moment), 1e-9);
            previous = moment;
        }
    }

    // Total eclipses of the sun are new moons whose moment NASA lists (greatest eclipse, within minutes of conjunction).
    [Theory]
    [InlineData(1999, 8, 11, 11 + (3 / 60d))]
    [InlineData(2017, 8, 21, 18 + (25 / 60d))]
    [InlineData(2024, 4, 8, 18 + (17 / 60d))]
    [InlineData(2027, 8, 2, 10 + (6 / 60d))]
    public void AtOrAfter_AnEclipseOfTheSun_IsWithinHalfAnHourOfIt(int year, int month, int day, double hours)
    {
        var eclipse = new DateOnly(year, month, day).DayNumber + (hours / 24);

        Assert.Equal(eclipse, NewMoons.AtOrAfter(eclipse - 3), 0.5 / 24);
    }
}
