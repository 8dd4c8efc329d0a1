using System.Globalization;
using Feria.Calendars;
using Feria.Testing;

namespace Feria.Tests.Calendars;

public sealed class HinduSkyTests
{
    // In both years Singapore kept the new moon's day, the one after; the almanacs of that time disagreed.
    private static readonly int[] Otherwise = [2002, 2003];

    [Fact]
    public void Day_OfDeepavali_IsTheGazettedOneButForTwoYears()
    {
        var gazetted = Gazetted();

        Assert.Equal(Enumerable.Range(2001, 27), gazetted.Keys.Order());
        Assert.Equal(Otherwise, gazetted.Where(g => Day(g.Key) != g.Value).Select(g => g.Key).Order());
    }

    private static DateOnly Day(int year) => DateOnly.FromDayNumber(HinduSky.Day(year, tithi: 29, hour: 6, solarMonth: 7, minutesFromUtc: 8 * 60) ?? 0);

    private static Dictionary<int, DateOnly> Gazetted() => File.ReadLines(Repository.File("countries", "SG.gazetted.yaml"))
        .SkipWhile(line => line != "deepavali:")
        .Skip(1)
        .TakeWhile(line => line.StartsWith(' '))
        .Select(line => line.Split(':'))
        .ToDictionary(
            p => int.Parse(p[0], CultureInfo.InvariantCulture),
            p => DateOnly.Parse(p[1] + " " + p[0], CultureInfo.InvariantCulture));
}
