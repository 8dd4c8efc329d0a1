using CsCheck;
using Feria.Dates;
using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

/// <summary>Plans against every way there is to take the leave.</summary>
public sealed class BridgePlannerTests
{
    [Fact]
    public void Plan_AnyCalendar_GivesTheBestOfAllWays() =>
        Gen.Select(AnyCalendar.Of(8, 24), Gen.Int[1, 4], Gen.Int[1, 4], Gen.Int[1, 12]).Sample(
            (any, leave, stretches, plans) => LeaveByAllWays.AssertBest(any.Calendar, any.Naive, any.Calendar.Range, leave, plans, stretches),
            iter: 500);

    [Fact]
    public void Plan_PartOfTheCalendar_TakesLeaveThereAlone()
    {
        var calendar = WorkCalendarAlgebra.Create("any", DateRange.OfYear(2026), WeekendMask.SaturdaySunday);
        var plan = Assert.Single(calendar.Plan(new(new(2026, 5, 4), new(2026, 5, 8)), 5));

        Assert.Equal("2026-05-02..2026-05-10", Assert.Single(plan.Stretches).Away.ToString());
        Assert.Empty(calendar.Plan(new(new(2026, 5, 4), new(2026, 5, 8)), 6));
    }

    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(61, 5, 1)]
    [InlineData(5, 0, 1)]
    [InlineData(5, 101, 1)]
    [InlineData(5, 5, 0)]
    public void Plan_NumbersOutOfRange_AreAnError(int leave, int plans, int stretches)
    {
        var calendar = WorkCalendarAlgebra.Create("any", DateRange.OfYear(2026), WeekendMask.SaturdaySunday);

        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Plan(calendar.Range, leave, plans, stretches));
    }
}
