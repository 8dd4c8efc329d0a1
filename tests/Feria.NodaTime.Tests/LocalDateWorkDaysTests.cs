using CsCheck;
using Feria.WorkDays;
using NodaTime;

namespace Feria.NodaTime.Tests;

/// <summary>Dates of every calendar system against the framework's dates.</summary>
public sealed class LocalDateWorkDaysTests
{
    private static readonly WorkCalendar Calendar = Dates.Calendar;

    [Fact]
    public void IsWorkingDay_AnyDateOfAnySystem_IsThatOfTheSameDay() => Gen.Select(Dates.Day, Dates.System).Sample((day, system) =>
    {
        Assert.Equal(Calendar.IsWorkingDay(day), day.In(system).IsWorkingDay(Calendar));
        Assert.Equal(Calendar.IsHalfDay(day), day.In(system).IsHalfDay(Calendar));
    });

    [Fact]
    public void PlusWorkingDays_AnyNumber_IsTheSameDayInTheDatesSystem() => Gen.Select(Dates.Day, Gen.Int[-60, 60], Dates.System).Sample((day, days, system) =>
    {
        Assert.Equal(Calendar.Add(day, days).In(system), day.In(system).PlusWorkingDays(days, Calendar));
        Assert.Equal(Calendar.Next(day).In(system), day.In(system).NextWorkingDay(Calendar));
        Assert.Equal(Calendar.Previous(day).In(system), day.In(system).PreviousWorkingDay(Calendar));
    });

    [Fact]
    public void CountWorkingDays_AnyDatesOfTwoSystems_IsTheSameNumber() =>
        Gen.Select(Dates.Day, Dates.Day, Gen.Enum<CountedEnds>(), Dates.System, Dates.System).Sample((from, to, ends, one, other) =>
            Assert.Equal(Calendar.Count(from, to, ends), from.In(one).CountWorkingDays(to.In(other), ends, Calendar)));

    [Fact]
    public void AdjustToWorkingDay_AnyConvention_IsTheSameDay() => Gen.Select(Dates.Day, Gen.Enum<RollConvention>(), Dates.System).Sample((day, convention, system) =>
    {
        var expected = Calendar.Adjust(day, convention).In(system);

        Assert.Equal(expected, day.In(system).AdjustToWorkingDay(convention, Calendar));
        Assert.Equal(expected, day.In(system).With(Calendar.Adjuster(convention)));
    });

    [Theory]
    [InlineData(2019)]
    [InlineData(-5)]
    [InlineData(10)]
    public void IsWorkingDay_OutsideTheRange_NamesTheRange(int year) =>
        Assert.Contains("2020-01-01..2030-12-31", Assert.Throws<ArgumentOutOfRangeException>(() => new LocalDate(year, 6, 1).IsWorkingDay(Calendar)).Message, StringComparison.Ordinal);

    [Fact]
    public void PlusWorkingDays_OutOfTheRange_NamesTheRange() =>
        Assert.Contains("2020-01-01..2030-12-31", Assert.Throws<ArgumentOutOfRangeException>(() => new LocalDate(2030, 12, 1).PlusWorkingDays(40, Calendar)).Message, StringComparison.Ordinal);

    [Fact]
    public void IsWorkingDay_NoCalendar_IsMisuse() => Assert.Throws<ArgumentNullException>(() => new LocalDate(2026, 6, 1).IsWorkingDay(null!));
}
