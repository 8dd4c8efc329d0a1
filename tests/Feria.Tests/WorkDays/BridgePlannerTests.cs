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
            (any, leave, stretches, plans) =>
            {
                var found = any.Calendar.Plan(any.Calendar.Range, leave, plans, stretches);
                var all = AllWays(any, leave).Where(way => way.Stretches <= stretches)
                    .OrderByDescending(way => way.DaysOff).ThenBy(way => way.Stretches).Take(plans).ToList();

                Assert.Equal(all, found.Select(p => (p.DaysOff, p.Stretches.Count)));
                foreach (var plan in found)
                {
                    Assert.Equal(leave, plan.Leave);
                    Assert.Equal((plan.DaysOff, plan.Stretches.Count), Measure(any, [.. plan.Stretches.SelectMany(s => s.Leave)]));
                    Assert.All(plan.Stretches, s => Assert.All(s.Leave, day => Assert.True(s.Away.Contains(day) && any.Calendar.IsWorkingDay(day))));
                }

                Assert.Equal(found.Count, found.Select(p => string.Join(' ', p.Stretches.SelectMany(s => s.Leave))).Distinct().Count());
            },
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

    private static IEnumerable<(int DaysOff, int Stretches)> AllWays(AnyCalendar any, int leave) =>
        Choose(any.Calendar.WorkingDays(any.Calendar.Range), 0, leave).Select(days => Measure(any, [.. days]));

    private static IEnumerable<IEnumerable<DateOnly>> Choose(IReadOnlyList<DateOnly> days, int from, int count) =>
        count == 0 ? [[]] : Enumerable.Range(from, days.Count - from).SelectMany(i => Choose(days, i + 1, count - 1).Select(rest => rest.Prepend(days[i])));

    /// <summary>The days off in runs that have leave in them, and how many such runs there are.</summary>
    private static (int DaysOff, int Stretches) Measure(AnyCalendar any, HashSet<DateOnly> leave)
    {
        var (total, stretches, run, hasLeave) = (0, 0, 0, false);
        for (var i = 0; i <= any.Calendar.Range.Days; i++)
        {
            var date = any.Calendar.Range.First.AddDays(i);
            if (i < any.Calendar.Range.Days && (any.Halves(date) == 0 || leave.Contains(date)))
            {
                run++;
                hasLeave |= leave.Contains(date);
                continue;
            }

            (total, stretches) = hasLeave ? (total + run, stretches + 1) : (total, stretches);
            (run, hasLeave) = (0, false);
        }

        return (total, stretches);
    }
}
