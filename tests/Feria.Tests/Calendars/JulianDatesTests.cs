using System.Globalization;
using CsCheck;
using Feria.Calendars;

namespace Feria.Tests.Calendars;

public sealed class JulianDatesTests
{
    private static readonly JulianCalendar Oracle = new();

    [Fact]
    public void ToDayNumber_FirstOfEveryMonth_AgreesWithTheFramework()
    {
        for (var year = 1583; year <= 4099; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                Assert.Equal(Expected(year, month, 1), JulianDates.ToDayNumber(year, month, 1));
            }
        }
    }

    [Fact]
    public void ToDayNumber_AnyDay_AgreesWithTheFramework() =>
        Gen.Select(Gen.Int[1, 9998], Gen.Int[1, 12], Gen.Int[1, 31]).Sample((year, month, day) =>
        {
            if (day <= Oracle.GetDaysInMonth(year, month) && (year > 1 || month > 1 || day > 2))
            {
                Assert.Equal(Expected(year, month, day), JulianDates.ToDayNumber(year, month, day));
            }
        });

    private static int Expected(int year, int month, int day) =>
        DateOnly.FromDateTime(Oracle.ToDateTime(year, month, day, 0, 0, 0, 0)).DayNumber;
}
