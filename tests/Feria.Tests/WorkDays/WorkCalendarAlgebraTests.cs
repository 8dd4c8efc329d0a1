using CsCheck;
using Feria.Dates;
using Feria.Holidays;
using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

/// <summary>Calendars made of others, against what their days say one by one.</summary>
public sealed class WorkCalendarAlgebraTests
{
    private static readonly Gen<(AnyCalendar, AnyCalendar)> Pairs = Gen.Select(AnyCalendar.Of(200, 400), AnyCalendar.Of(200, 400), Gen.Int[-150, 150]).Select((a, b, shift) =>
    {
        // Beside each other, so that most pairs have days in common.
        var first = a.Calendar.Range.First.AddDays(shift);
        var back = b.Calendar.Range.First.DayNumber - first.DayNumber;
        Holiday[] days = [.. b.Days.Select(d => d with { Date = d.Date.AddDays(-back) })];
        var range = new DateRange(first, first.AddDays(b.Calendar.Range.Days - 1));
        return (a, new AnyCalendar(WorkCalendarAlgebra.Create("other", range, b.Weekend, days), b.Weekend, days));
    });

    [Fact]
    public void Create_AnyDays_AreWorkedAsTheySay() => AnyCalendar.Of(1, 400).Sample(any =>
    {
        foreach (var date in Days(any.Calendar.Range))
        {
            Assert.Equal(any.Halves(date), Halves(any.Calendar, date));
        }
    });

    [Fact]
    public void UnionAndIntersect_AnyCalendars_AreTheLeastAndMostThatIsWorked() => Pairs.Sample((a, b) =>
    {
        var (union, intersection) = (a.Calendar.Union(b.Calendar), a.Calendar.Intersect(b.Calendar));
        Assert.Equal(union.Range, intersection.Range);
        foreach (var date in Days(union.Range))
        {
            Assert.Equal(Math.Min(a.Halves(date), b.Halves(date)), Halves(union, date));
            Assert.Equal(Math.Max(a.Halves(date), b.Halves(date)), Halves(intersection, date));
            Assert.Equal([.. a.Calendar.Explain(date).Reasons, .. b.Calendar.Explain(date).Reasons], union.Explain(date).Reasons);
        }

        Assert.True(union.Count(union.Range, CountedEnds.Both) <= a.Calendar.Count(union.Range, CountedEnds.Both));
    });

    [Fact]
    public void Combine_NoDayInCommon_IsAnErrorThatNamesBothRanges()
    {
        var (a, b) = (WorkCalendarAlgebra.Create("a", DateRange.OfYear(2025), default), WorkCalendarAlgebra.Create("b", DateRange.OfYear(2027), default));
        var message = Assert.Throws<ArgumentException>(() => a.Union(b)).Message;

        Assert.Contains("2025-01-01..2025-12-31", message, StringComparison.Ordinal);
        Assert.Contains("2027-01-01..2027-12-31", message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_OwnDays_StandOverTheCalendars() => AnyCalendar.Of(100, 200).SelectMany(any => Gen.Select(
        Gen.Const(any),
        Gen.Select(Gen.Int[-5, any.Calendar.Range.Days + 5], Gen.OneOf(Gen.Const(HolidayKind.Public), Gen.Const(HolidayKind.HalfDay), Gen.Const(HolidayKind.WorkingWeekend), Gen.Const(HolidayKind.Bank))).Array[0, 30]))
        .Sample((any, own) =>
        {
            Holiday[] days = [.. own.Select(o => AnyCalendar.Make(any.Calendar.Range.First.AddDays(o.Item1), o.Item2))];
            var calendar = any.Calendar.With("ours", days);
            foreach (var date in Days(calendar.Range))
            {
                var kinds = days.Where(d => d.Date == date).Select(d => d.Kind).ToHashSet();
                var expected = kinds.Contains(HolidayKind.Public) ? 0
                    : kinds.Contains(HolidayKind.WorkingWeekend) ? (kinds.Contains(HolidayKind.HalfDay) ? 1 : 2)
                    : Math.Min(any.Halves(date), kinds.Contains(HolidayKind.HalfDay) ? 1 : 2);

                Assert.Equal(expected, Halves(calendar, date));
                Assert.Equal(days.Where(d => d.Date == date), calendar.Explain(date).Reasons.Where(r => r.Calendar == "ours").Select(r => r.Holiday));
            }
        });

    [Fact]
    public void CountDecimal_AnyRange_IsHalfTheHalves() => AnyCalendar.Of(100, 300).SelectMany(any =>
        Gen.Select(Gen.Const(any), Gen.Int[0, any.Calendar.Range.Days - 1], Gen.Int[0, any.Calendar.Range.Days - 1])).Sample((any, a, b) =>
        {
            var range = new DateRange(any.Calendar.Range.First.AddDays(Math.Min(a, b)), any.Calendar.Range.First.AddDays(Math.Max(a, b)));
            Assert.Equal(Days(range).Sum(any.Halves) / 2m, any.Calendar.CountDecimal(range, CountedEnds.Both));
            Assert.Equal((Days(range).Sum(any.Halves) - any.Halves(range.Last)) / 2m, any.Calendar.CountDecimal(range, CountedEnds.First));
        });

    [Fact]
    public void Count_DaysInEitherOrder_IsTheSameButForTheSign() => AnyCalendar.Of(100, 300).SelectMany(any =>
        Gen.Select(Gen.Const(any), Gen.Int[0, any.Calendar.Range.Days - 1], Gen.Int[0, any.Calendar.Range.Days - 1])).Sample((any, a, b) =>
        {
            var (from, to) = (any.Calendar.Range.First.AddDays(a), any.Calendar.Range.First.AddDays(b));
            if (from == to)
            {
                return;
            }

            Assert.Equal(any.Calendar.Count(from, to, CountedEnds.Both), -any.Calendar.Count(to, from, CountedEnds.Both));
            Assert.Equal(any.Calendar.Count(from, to, CountedEnds.None), -any.Calendar.Count(to, from, CountedEnds.None));
            Assert.Equal(any.Calendar.Count(from, to, CountedEnds.First), -any.Calendar.Count(to, from, CountedEnds.Last));
        });

    private static int Halves(WorkCalendar calendar, DateOnly date) => calendar.IsHalfDay(date) ? 1 : calendar.IsWorkingDay(date) ? 2 : 0;

    private static IEnumerable<DateOnly> Days(DateRange range) => Enumerable.Range(0, range.Days).Select(range.First.AddDays);
}
