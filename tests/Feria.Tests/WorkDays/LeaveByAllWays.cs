using Feria.Dates;
using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

/// <summary>Plans of leave, compared with every way there is to take it.</summary>
internal static class LeaveByAllWays
{
    public static void AssertBest(WorkCalendar calendar, NaiveDays naive, DateRange range, int leave, int plans, int stretches)
    {
        var found = calendar.Plan(range, leave, plans, stretches);
        var all = Choose(naive.Worked(range), 0, leave).Select(days => Measure(naive, range, [.. days])).Where(way => way.Stretches <= stretches)
            .OrderByDescending(way => way.DaysOff).ThenBy(way => way.Stretches).Take(plans).ToList();

        Assert.Equal(all, found.Select(p => (p.DaysOff, p.Stretches.Count)));
        foreach (var plan in found)
        {
            Assert.Equal(leave, plan.Leave);
            Assert.Equal((plan.DaysOff, plan.Stretches.Count), Measure(naive, range, [.. plan.Stretches.SelectMany(s => s.Leave)]));
            Assert.All(plan.Stretches, s => Assert.All(s.Leave, day => Assert.True(s.Away.Contains(day) && range.Contains(day) && naive.IsWorked(day))));
        }

        Assert.Equal(found.Count, found.Select(p => string.Join(' ', p.Stretches.SelectMany(s => s.Leave))).Distinct().Count());
    }

    private static IEnumerable<IEnumerable<DateOnly>> Choose(IReadOnlyList<DateOnly> days, int from, int count) =>
        count == 0 ? [[]] : Enumerable.Range(from, days.Count - from).SelectMany(i => Choose(days, i + 1, count - 1).Select(rest => rest.Prepend(days[i])));

    /// <summary>The days off in runs that have leave in them, and how many such runs there are; they may begin before the range and end after it.</summary>
    private static (int DaysOff, int Stretches) Measure(NaiveDays naive, DateRange range, HashSet<DateOnly> leave)
    {
        bool IsOff(DateOnly date) => naive.Range.Contains(date) && (!naive.IsWorked(date) || leave.Contains(date));
        var (total, stretches, run, hasLeave) = (0, 0, 0, false);
        var date = range.First;
        while (IsOff(date.AddDays(-1)))
        {
            date = date.AddDays(-1);
        }

        for (; date <= range.Last || hasLeave; date = date.AddDays(1))
        {
            if (IsOff(date))
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
