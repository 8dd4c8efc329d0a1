using CsCheck;
using Feria.Dates;
using Feria.Holidays;
using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

/// <summary>What is asked beyond days and counts, of every place, against walks from day to day.</summary>
public sealed class EveryPlaceTests
{
    private static readonly Gen<HolidayKind> OwnKinds =
        Gen.OneOf(Gen.Const(HolidayKind.Public), Gen.Const(HolidayKind.HalfDay), Gen.Const(HolidayKind.WorkingWeekend), Gen.Const(HolidayKind.Bank));

    [Fact]
    public void Adjust_EveryPlace_IsTheWalks() => EveryPlace.Sample(20, p => EveryPlace.AnyDay(p, 40), (place, date) =>
        Assert.All(Enum.GetValues<RollConvention>(), c => Assert.Equal(place.Naive.Adjust(date, c), place.Calendar.Adjust(date, c))));

    [Fact]
    public void NthOfMonth_EveryPlace_IsThatOfTheList() => EveryPlace.Sample(10, p => EveryPlace.AnyDay(p), (place, date) =>
    {
        for (var number = 1; number <= 25; number++)
        {
            Assert.Equal(place.Naive.NthOfMonth(date.Year, date.Month, number), place.Calendar.NthOfMonth(date.Year, date.Month, number));
            Assert.Equal(place.Naive.NthOfMonth(date.Year, date.Month, -number), place.Calendar.NthOfMonth(date.Year, date.Month, -number));
        }

        Assert.Equal(place.Naive.NthOfMonth(date.Year, date.Month, -1), place.Calendar.EndOfMonth(date));
    });

    [Fact]
    public void IsHalfDay_EveryDayOfEveryPlace_IsTheLoops() => Assert.All(EveryPlace.All, place =>
        Assert.DoesNotContain(NaiveDays.Days(place.Calendar.Range), date => place.Calendar.IsHalfDay(date) != (place.Naive.Halves(date) == 1)));

    [Fact]
    public void CountDecimal_EveryPlace_IsHalfTheHalves() => EveryPlace.Sample(
        20, p => Gen.Select(EveryPlace.AnyDay(p), Gen.Int[-900, 900]), (place, question) =>
        {
            var (from, to) = (question.Item1, Within(place.Calendar.Range, question.Item1, question.Item2));
            Assert.All(Enum.GetValues<CountedEnds>(), ends => Assert.Equal(
                place.Naive.Count(from, to, ends).Halves / 2m, place.Calendar.CountDecimal(from, to, ends)));
        });

    [Fact]
    public void ManyQuestions_EveryPlace_AreAnsweredAsTheLoopsDo() => EveryPlace.Sample(
        2,
        p => Gen.Int[0, 40].SelectMany(n => Gen.Select(EveryPlace.AnyDay(p, 150).Array[n], Gen.Int[-900, 900].Array[n], Gen.Int[-80, 80].Array[n], Gen.Enum<CountedEnds>())),
        (place, question) =>
        {
            var (from, spans, steps, ends) = question;
            DateOnly[] to = [.. from.Zip(spans, (date, span) => Within(place.Calendar.Range, date, span))];
            var (flags, counts, days) = (new bool[from.Length], new int[from.Length], new DateOnly[from.Length]);

            place.Calendar.IsWorkingDay(from, flags);
            place.Calendar.Count(from, to, ends, counts);
            place.Calendar.Add(from, steps, days);

            Assert.Equal(from.Select(place.Naive.IsWorked), flags);
            Assert.Equal(from.Zip(to, (one, other) => place.Naive.Count(one, other, ends).Days), counts);
            Assert.Equal(from.Zip(steps, (date, step) => place.Naive.Add(date, step)), days.Select(d => (DateOnly?)d));

            place.Calendar.Add(from, steps.FirstOrDefault(), days);
            Assert.Equal(from.Select(date => place.Naive.Add(date, steps[0])), days.Select(d => (DateOnly?)d));
        });

    [Fact]
    public void Together_EveryPlaceWithAnother_IsTheLeastAndTheMostThatIsWorked() => EveryPlace.Sample(
        1, _ => Gen.Int[0, EveryPlace.All.Count - 1].Select(i => EveryPlace.All[i]), (one, other) =>
        {
            var (union, intersection) = (one.Calendar.Union(other.Calendar), one.Calendar.Intersect(other.Calendar));
            var least = one.Naive.Combine(other.Naive, Math.Min);

            AssertSame(least, union);
            AssertSame(least, WorkCalendarAlgebra.Of(union.Range, [.. one.Calendar.Parts, .. other.Calendar.Parts]));
            AssertSame(one.Naive.Combine(other.Naive, Math.Max), intersection);
            var ofOne = one.Calendar.Count(union.Range, CountedEnds.Both);
            Assert.InRange(ofOne, union.Count(union.Range, CountedEnds.Both), intersection.Count(union.Range, CountedEnds.Both));
        });

    [Fact]
    public void Overlays_EveryPlaceWithDaysOfItsOwn_StandOverIt() => EveryPlace.Sample(
        1, p => Gen.Select(Gen.Select(EveryPlace.AnyDay(p), OwnKinds).Array[0, 60], Gen.Int[0, 126]), (place, question) =>
        {
            Holiday[] own = [.. question.Item1.Select(d => AnyCalendar.Make(d.Item1, d.Item2))];
            var mask = WeekendMask.Parse(Convert.ToString(question.Item2, 2).PadLeft(7, '0')).Value;
            var company = place.Calendar.With("ours", own);
            var expected = place.Naive.With(own);

            AssertSame(expected, company);
            AssertSame(
                expected.Combine(NaiveDays.Of(expected.Range, d => mask.Contains(d.DayOfWeek), []), Math.Min),
                company.Union(WorkCalendarAlgebra.Create("mask", company.Range, mask)));
        });

    [Fact]
    public void WorkClock_AnyWeekOfEveryPlace_IsTheMinutesThatAreWorked() => EveryPlace.Sample(
        5, p => Gen.Select(EveryPlace.AnyDay(p, 8), Gen.Bool), (place, question) =>
        {
            // Half of the weeks have a half day in them, where the place has any.
            var halves = place.Holidays.Where(h => h.Kind == HolidayKind.HalfDay && h.Date >= question.Item1 && h.Date < place.Calendar.Range.Last);
            var first = question.Item2 && halves.FirstOrDefault() is { } half ? half.Date : question.Item1;
            DateOnly[] week = [.. Enumerable.Range(0, 7).Select(first.AddDays).Where(place.Calendar.Range.Contains)];
            var minutes = week.Sum(date => WorkedMinutes(place, date));
            var start = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            var end = new DateTimeOffset(week[^1].ToDateTime(new(23, 59)), TimeSpan.Zero);

            Assert.Equal(TimeSpan.FromMinutes(minutes), new WorkClock(place.Calendar, new()).Between(start, end));
        });

    [Fact]
    public void Plan_AFewDaysOfEveryPlace_GivesTheBestOfAllWays() => EveryPlace.Sample(
        1, p => Gen.Select(EveryPlace.AnyDay(p, 40), Gen.Int[7, 14], Gen.Int[1, 2], Gen.Int[1, 2]), (place, question) =>
        {
            var (first, length, leave, stretches) = question;
            LeaveByAllWays.AssertBest(place.Calendar, place.Naive, new(first, first.AddDays(length)), leave, 5, stretches);
        });

    /// <summary>The minutes from 9 to 17 that are worked.</summary>
    private static int WorkedMinutes(PlaceDays place, DateOnly date)
    {
        var halves = place.Naive.Halves(date);
        string[] hours = [.. place.Holidays.Where(h => h.Date == date && h.Kind == HolidayKind.HalfDay).Select(h => h.Hours).OfType<string>()];
        return Enumerable.Range(9 * 60, 8 * 60).Select(minute => TimeSpan.FromMinutes(minute)).Count(time => halves == 2 || (halves == 1 && (hours.Length == 0
            ? time < TimeSpan.FromHours(12)
            : hours.All(h => h.StartsWith("from ", StringComparison.Ordinal) ? time < Parse(h) : time >= Parse(h)))));
    }

    private static TimeSpan Parse(string hours) => TimeSpan.Parse(hours.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Within(DateRange range, DateOnly from, int days) =>
        from.AddDays(Math.Clamp(days, range.First.DayNumber - from.DayNumber, range.Last.DayNumber - from.DayNumber));

    private static void AssertSame(NaiveDays expected, WorkCalendar calendar)
    {
        Assert.Equal(expected.Range, calendar.Range);
        Assert.DoesNotContain(NaiveDays.Days(calendar.Range), d => calendar.IsWorkingDay(d) != expected.IsWorked(d) || calendar.IsHalfDay(d) != (expected.Halves(d) == 1));
    }
}
