using CsCheck;
using Feria.Dates;
using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

/// <summary>Conventions against walks from day to day, as their definitions word them.</summary>
public sealed class WorkCalendarConventionsTests
{
    private static readonly Gen<(AnyCalendar, DateOnly)> AnyDay = AnyCalendar.Of(200, 500).SelectMany(any =>
        Gen.Select(Gen.Const(any), Gen.Int[60, any.Calendar.Range.Days - 60].Select(any.Calendar.Range.First.AddDays)));

    [Fact]
    public void Adjust_AnyDay_IsTheWalks() => Gen.Select(AnyDay, Gen.Enum<RollConvention>()).Sample((question, convention) =>
    {
        var (any, date) = question;
        if (any.Naive.Adjust(date, convention) is { } expected)
        {
            Assert.Equal(expected, any.Calendar.Adjust(date, convention));
        }
    });

    [Fact]
    public void NthOfMonth_AnyMonth_IsThatOfTheList() => Gen.Select(AnyDay, Gen.Int[-25, 25].Where(n => n != 0)).Sample((question, number) =>
    {
        var (any, date) = question;
        var month = DateRange.OfMonth(date.Year, date.Month);
        if (!any.Calendar.Range.Contains(month.First) || !any.Calendar.Range.Contains(month.Last))
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => any.Calendar.NthOfMonth(date.Year, date.Month, number));
            return;
        }

        Assert.Equal(any.Naive.NthOfMonth(date.Year, date.Month, number), any.Calendar.NthOfMonth(date.Year, date.Month, number));
        Assert.Equal(any.Naive.NthOfMonth(date.Year, date.Month, -1), any.Calendar.EndOfMonth(date));
    });

    [Fact]
    public void Adjust_LastWorkingDayOfTheRange_DoesNotLookBeyondIt()
    {
        // 31 May 2026 is a Sunday and the end of the range: modified following needs nothing of June.
        var calendar = WorkCalendarAlgebra.Create("any", new(new(2026, 5, 1), new(2026, 5, 31)), WeekendMask.SaturdaySunday);

        Assert.Equal(new DateOnly(2026, 5, 29), calendar.Adjust(new(2026, 5, 31), RollConvention.ModifiedFollowing));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Adjust(new(2026, 5, 31), RollConvention.Following));
    }

    [Fact]
    public void Misuse_IsAnError()
    {
        var calendar = WorkCalendarAlgebra.Create("any", DateRange.OfYear(2026), WeekendMask.SaturdaySunday);

        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Adjust(new(2026, 1, 3), (RollConvention)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.NthOfMonth(2026, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Count(new(2026, 1, 3), new(2026, 1, 3), (CountedEnds)4));
    }
}
