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
        if (Walk(any, date, 1) is not { } next || Walk(any, date, -1) is not { } previous)
        {
            return;
        }

        var expected = convention switch
        {
            RollConvention.Unadjusted => date,
            RollConvention.Following => next,
            RollConvention.Preceding => previous,
            RollConvention.ModifiedFollowing => next.Month == date.Month ? next : previous,
            RollConvention.ModifiedPreceding => previous.Month == date.Month ? previous : next,
            RollConvention.HalfMonthModifiedFollowing => next.Month == date.Month && (date.Day <= 15) == (next.Day <= 15) ? next : previous,
            _ => next.DayNumber - date.DayNumber > date.DayNumber - previous.DayNumber ? previous : next,
        };
        Assert.Equal(expected, any.Calendar.Adjust(date, convention));
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

        var days = Enumerable.Range(0, month.Days).Select(month.First.AddDays).Where(d => any.Halves(d) > 0).ToList();
        var at = number > 0 ? number - 1 : days.Count + number;
        Assert.Equal(at >= 0 && at < days.Count ? days[at] : null, any.Calendar.NthOfMonth(date.Year, date.Month, number));
        Assert.Equal(days.Count > 0 ? days[^1] : null, any.Calendar.EndOfMonth(date));
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

    private static DateOnly? Walk(AnyCalendar any, DateOnly date, int step)
    {
        while (any.Calendar.Range.Contains(date))
        {
            if (any.Halves(date) > 0)
            {
                return date;
            }

            date = date.AddDays(step);
        }

        return null;
    }
}
