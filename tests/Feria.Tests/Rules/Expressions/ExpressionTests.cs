using CsCheck;
using Feria.Calendars;
using Feria.Rules.Expressions;

namespace Feria.Tests.Rules.Expressions;

/// <summary>Expressions against loops over the days of a year.</summary>
public sealed class ExpressionTests
{
    private static readonly Gen<int> AnyYear = Gen.Int[1583, 4099];
    private static readonly Gen<int> AnyMonth = Gen.Int[1, 12];
    private static readonly Gen<DayOfWeek> AnyWeekday = Gen.Enum<DayOfWeek>();

    [Fact]
    public void NthWeekday_Any_IsTheOneThatALoopCounts() =>
        Gen.Select(AnyYear, AnyMonth, AnyWeekday, Gen.Int[1, 5]).Sample((year, month, weekday, ordinal) =>
        {
            var all = DaysOf(year).Where(d => d.Month == month && d.DayOfWeek == weekday).ToList();

            Assert.Equal(all.Skip(ordinal - 1).Take(1), new NthWeekday(ordinal, weekday, month).In(year));
            Assert.Equal([all[^1]], new NthWeekday(-1, weekday, month).In(year));
        });

    [Fact]
    public void RelativeWeekdayAndOffset_OfADate_AreAsCounted() =>
        Gen.Select(AnyYear, AnyMonth, AnyWeekday, Gen.Int[-366, 366]).Sample((year, month, weekday, days) =>
        {
            var date = new FixedDate(month, 15);
            var after = new DateOnly(year, month, 15).AddDays(1);
            while (after.DayOfWeek != weekday)
            {
                after = after.AddDays(1);
            }

            Assert.Equal([after], new RelativeWeekday(weekday, WeekdayRelation.After, date).In(year));
            Assert.Equal([new DateOnly(year, month, 15).AddDays(days)], new Offset(date, days).In(year));
        });

    [Fact]
    public void FixedDateAndMonthEnd_OfFebruary_KnowLeapYears() =>
        AnyYear.Sample(year =>
        {
            Assert.Equal(DateTime.IsLeapYear(year) ? [new(year, 2, 29)] : [], new FixedDate(2, 29).In(year));
            Assert.Equal([new DateOnly(year, 3, 1).AddDays(-1)], new MonthEnd(2).In(year));
        });

    [Fact]
    public void JulianDate_AnyDate_FallsInItsGregorianYear() =>
        Gen.Select(AnyYear, AnyMonth, Gen.Int[1, 31]).Where((_, month, day) => day <= DateTime.DaysInMonth(2000, month)).Sample((year, month, day) =>
        {
            var oracle = new System.Globalization.JulianCalendar();
            var expected = DaysOf(year).Where(d => oracle.GetMonth(d.ToDateTime(default)) == month && oracle.GetDayOfMonth(d.ToDateTime(default)) == day);

            Assert.Equal(expected, new JulianDate(month, day).In(year));
        });

    [Fact]
    public void IsEstimate_OfWhatTheMoonDecides_IsHandedOn()
    {
        Assert.True(new Offset(new CalendarDate(CalendarSystem.Islamic, 10, 1), 1).IsEstimate);
        Assert.True(new RelativeWeekday(DayOfWeek.Friday, WeekdayRelation.After, new TithiDate(29, 6, 7, 480)).IsEstimate);
        Assert.False(new Offset(new Easter(IsOrthodox: true), 1).IsEstimate);
    }

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);
}
