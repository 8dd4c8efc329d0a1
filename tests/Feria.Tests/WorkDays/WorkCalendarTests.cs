using CsCheck;
using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;
using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

/// <summary>Every calendar there is, against loops over its days.</summary>
public sealed class WorkCalendarTests
{
    [Fact]
    public void IsWorkingDay_EveryDayOfEveryPlace_IsTheLoops()
    {
        Assert.NotEmpty(EveryPlace.All);
        foreach (var place in EveryPlace.All)
        {
            Assert.All(
                NaiveDays.Days(place.Calendar.Range).Where(date => place.Naive.IsWorked(date) != place.Calendar.IsWorkingDay(date)).Take(1),
                date => Assert.Fail($"{place} {date:O}"));
        }
    }

    [Fact]
    public void Add_AnyNumber_IsTheLoops() => EveryPlace.Sample(10, p => Gen.Select(EveryPlace.AnyDay(p), Gen.Int[-600, 600]), (place, question) =>
    {
        var (date, days) = question;
        if (place.Naive.Add(date, days) is { } expected)
        {
            Assert.Equal(expected, place.Calendar.Add(date, days));
        }
        else
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => place.Calendar.Add(date, days));
        }
    });

    [Fact]
    public void Count_AnyDays_IsTheLoops() => EveryPlace.Sample(10, p => Gen.Select(EveryPlace.AnyDay(p), EveryPlace.AnyDay(p)), (place, question) =>
    {
        var (from, to) = question;
        Assert.All(Enum.GetValues<CountedEnds>(), ends => Assert.Equal(place.Naive.Count(from, to, ends).Days, place.Calendar.Count(from, to, ends)));
    });

    [Fact]
    public void WorkingDays_AnyRange_AreThoseThatAreWorked() => EveryPlace.Sample(10, p => Gen.Select(EveryPlace.AnyDay(p, 50), Gen.Int[0, 50]), (place, question) =>
    {
        var range = new DateRange(question.Item1, question.Item1.AddDays(question.Item2));
        var days = place.Calendar.WorkingDays(range);

        Assert.Equal(place.Naive.Worked(range), days);
        Assert.Equal(days.Count, place.Calendar.Count(range, CountedEnds.Both));
    });

    [Fact]
    public void Algebra_OfAddAndCount_Holds() => EveryPlace.Sample(
        20, p => Gen.Select(EveryPlace.AnyDay(p, 100), Gen.Int[1, 400], EveryPlace.AnyDay(p), EveryPlace.AnyDay(p)), (place, question) =>
        {
            var (date, n, middle, end) = question;
            var calendar = place.Calendar;
            var worked = calendar.Add(date, 0);
            Assert.True(calendar.IsWorkingDay(worked) && worked >= date);
            Assert.Equal(calendar.IsWorkingDay(date), worked == date);

            // Add(Add(d, n), −n) returns, and Count(d, Add(d, n)) = n.
            if (calendar.TryAdd(worked, n, out var later))
            {
                Assert.Equal(worked, calendar.Add(later, -n));
                Assert.Equal(n, calendar.Count(worked, later, CountedEnds.Last));
                Assert.Equal(n, calendar.Count(worked, later, CountedEnds.First));
                Assert.Equal(n + 1, calendar.Count(worked, later, CountedEnds.Both));
                Assert.Equal(n - 1, calendar.Count(worked, later, CountedEnds.None));
                Assert.Equal(n, calendar.Count(date, calendar.Add(date, n), CountedEnds.Last));
            }

            Assert.Equal(calendar.Add(date, 1), calendar.Next(date));
            Assert.Equal(calendar.Add(date, -1), calendar.Previous(date));
            Assert.True(calendar.Previous(date) < date && date < calendar.Next(date));

            // Counts add up over adjoining ranges, whichever way they go, if the day between counts once.
            var orders = new[] { date, middle, end }.Order().ToArray();
            Assert.All([(orders[0], orders[1], orders[2]), (orders[2], orders[1], orders[0])], days =>
            {
                var (a, b, c) = days;
                Assert.All([CountedEnds.First, CountedEnds.Last], ends => Assert.Equal(calendar.Count(a, c, ends), calendar.Count(a, b, ends) + calendar.Count(b, c, ends)));
                if (a != b && b != c)
                {
                    Assert.Equal(calendar.Count(a, c, CountedEnds.Both), calendar.Count(a, b, CountedEnds.Both) + calendar.Count(b, c, CountedEnds.Last));
                    Assert.Equal(calendar.Count(a, c, CountedEnds.None), calendar.Count(a, b, CountedEnds.None) + calendar.Count(b, c, CountedEnds.First));
                }
            });
        });

    [Fact]
    public void Explain_AnyDay_GivesTheReasonsOfItsState() => EveryPlace.Sample(10, p => EveryPlace.AnyDay(p), (place, date) =>
    {
        var explanation = place.Calendar.Explain(date);

        Assert.Equal(date, explanation.Date);
        Assert.Equal(place.Naive.IsWorked(date), explanation.IsWorkingDay);
        Assert.Equal(!explanation.IsWorkingDay, explanation.Reasons.Any(r => r.IsOff));
        Assert.Equal(
            place.Holidays.Where(h => h.Date == date).OrderBy(h => h.ToString(), StringComparer.Ordinal),
            explanation.Reasons.Select(r => r.Holiday).OfType<Holiday>().OrderBy(h => h.ToString(), StringComparer.Ordinal));
    });

    [Fact]
    public async Task Union_OfPlaces_IsOffWhereAnyIs()
    {
        var range = new DateRange(new(2000, 1, 1), new(2030, 12, 31));
        var parts = EveryPlace.All.Where(p => p.Code is "DE" or "JP" or "GB-SCT" or "SG").ToList();
        var union = await Almanac.BuiltIn.WorkCalendarAsync(new(parts.Select(p => Location.FromCode(p.Code))), range, cancellation: TestContext.Current.CancellationToken);
        Assert.DoesNotContain(NaiveDays.Days(range), date => parts.TrueForAll(p => p.Naive.IsWorked(date)) != union.IsWorkingDay(date));

        var newYear = union.Explain(new(2026, 1, 1));
        Assert.Equal(parts.Select(p => p.Code).Order(StringComparer.Ordinal), newYear.Reasons.Where(r => r.IsOff).Select(r => r.Calendar).Distinct().Order(StringComparer.Ordinal));
        Assert.All(parts, p => Assert.True(union.Count(range, CountedEnds.Both) <= p.Calendar.Count(range, CountedEnds.Both)));
    }

    [Fact]
    public void Days_OutOfRange_AreAnErrorThatNamesTheRange()
    {
        var calendar = WorkCalendarAlgebra.Create("any", new(new(2000, 1, 1), new(2030, 12, 31)), WeekendMask.SaturdaySunday);
        var (before, after) = (new DateOnly(1999, 12, 31), new DateOnly(2031, 1, 1));
        Action[] misuses =
        [
            () => calendar.IsWorkingDay(before), () => calendar.IsWorkingDay(after), () => calendar.Explain(after), () => calendar.Add(before, 1),
            () => calendar.Add(new(2030, 12, 31), 1), () => calendar.Add(new(2000, 1, 1), -1), () => calendar.Next(after), () => calendar.Previous(before),
            () => calendar.Add(new(2010, 1, 1), int.MaxValue), () => calendar.Add(new(2010, 1, 1), int.MinValue),
            () => calendar.Count(new(before, new(2001, 1, 1)), CountedEnds.Both), () => calendar.Count(new(new(2001, 1, 1), after), CountedEnds.None),
            () => calendar.WorkingDays(new(before, after)),
        ];

        Assert.All(misuses, misuse => Assert.Contains("2000-01-01..2030-12-31", Assert.Throws<ArgumentOutOfRangeException>(misuse).Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WorkCalendarAsync_APartOfAYear_ReadsWholeYears()
    {
        var calendar = await Almanac.BuiltIn.WorkCalendarAsync(
            new(Location.FromCode("GB")), new(new(2024, 5, 5), new(2025, 2, 1)), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("2024-01-01..2025-12-31", calendar.Range.ToString());
    }
}
