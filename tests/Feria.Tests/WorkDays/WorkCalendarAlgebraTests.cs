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
        foreach (var date in NaiveDays.Days(any.Calendar.Range))
        {
            Assert.Equal(any.Naive.Halves(date), Halves(any.Calendar, date));
        }
    });

    [Fact]
    public void UnionAndIntersect_AnyCalendars_AreTheLeastAndMostThatIsWorked() => Pairs.Sample((a, b) =>
    {
        var (union, intersection) = (a.Calendar.Union(b.Calendar), a.Calendar.Intersect(b.Calendar));
        var together = WorkCalendarAlgebra.Of(union.Range, [.. a.Calendar.Parts, .. b.Calendar.Parts]);
        Assert.Equal(union.Range, intersection.Range);
        foreach (var date in NaiveDays.Days(union.Range))
        {
            Assert.Equal(Math.Min(a.Naive.Halves(date), b.Naive.Halves(date)), Halves(union, date));
            Assert.Equal(Math.Max(a.Naive.Halves(date), b.Naive.Halves(date)), Halves(intersection, date));
            Assert.Equal(Halves(union, date), Halves(together, date));
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
            var (calendar, expected) = (any.Calendar.With("ours", days), any.Naive.With(days));
            foreach (var date in NaiveDays.Days(calendar.Range))
            {
                Assert.Equal(expected.Halves(date), Halves(calendar, date));
                Assert.Equal(days.Where(d => d.Date == date), calendar.Explain(date).Reasons.Where(r => r.Calendar == "ours").Select(r => r.Holiday));
            }
        });

    [Fact]
    public void CountDecimal_AnyRange_IsHalfTheHalves() => AnyCalendar.Of(100, 300).SelectMany(any =>
        Gen.Select(Gen.Const(any), Gen.Int[0, any.Calendar.Range.Days - 1], Gen.Int[0, any.Calendar.Range.Days - 1])).Sample((any, a, b) =>
        {
            var range = new DateRange(any.Calendar.Range.First.AddDays(Math.Min(a, b)), any.Calendar.Range.First.AddDays(Math.Max(a, b)));
            Assert.All(Enum.GetValues<CountedEnds>(), ends => Assert.Equal(
                any.Naive.Count(range.First, range.Last, ends).Halves / 2m, any.Calendar.CountDecimal(range, ends)));
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
}
