using CsCheck;
using Feria.Dates;
using Feria.WorkDays;
using NodaTime;

namespace Feria.NodaTime.Tests;

/// <summary>Intervals against a loop over their days.</summary>
public sealed class DateIntervalWorkDaysTests
{
    private static readonly Gen<DateInterval> Intervals = Gen.Select(Dates.Day, Gen.Int[0, 60], Dates.System)
        .Select((day, days, system) => new DateInterval(day.In(system), day.AddDays(days).In(system)));

    [Fact]
    public void WorkingDays_AnyInterval_AreItsDaysThatAreWorked() => Intervals.Sample(interval =>
    {
        var expected = interval.Where(date => Dates.Calendar.IsWorkingDay(date.ToDateOnly())).ToList();

        Assert.Equal(expected, interval.WorkingDays(Dates.Calendar));
        Assert.Equal(expected.Count, interval.CountWorkingDays(Dates.Calendar));
    });

    [Fact]
    public void CountWorkingDays_WithoutEnds_IsThatOfItsDatesBetween() => Gen.Select(Intervals, Gen.Enum<CountedEnds>()).Sample((interval, ends) =>
        Assert.Equal(
            interval.Count(date => (date != interval.Start || ends is CountedEnds.Both or CountedEnds.First)
                && (date != interval.End || ends is CountedEnds.Both or CountedEnds.Last)
                && Dates.Calendar.IsWorkingDay(date.ToDateOnly())),
            interval.CountWorkingDays(ends, Dates.Calendar)));

    [Fact]
    public void ToDateInterval_AnyRange_HasItsDays() => Gen.Select(Dates.Day, Gen.Int[0, 60]).Sample((day, days) =>
        Assert.Equal(Enumerable.Range(0, days + 1).Select(i => LocalDate.FromDateOnly(day.AddDays(i))), new DateRange(day, day.AddDays(days)).ToDateInterval()));
}
