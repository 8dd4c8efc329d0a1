using System.Runtime.CompilerServices;
using CsCheck;
using Feria.Dates;
using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

/// <summary>Many questions at once against the same questions one by one.</summary>
public sealed class WorkCalendarBulkTests
{
    private static readonly Gen<(AnyCalendar Any, DateOnly[] From, DateOnly[] To, int[] Days)> Questions =
        AnyCalendar.Of(30, 3000).SelectMany(any =>
        {
            // Some lie outside, so that errors are compared, too.
            var day = Gen.Frequency((200, Gen.Int[0, any.Calendar.Range.Days - 1]), (1, Gen.Int[-3, any.Calendar.Range.Days + 3])).Select(any.Calendar.Range.First.AddDays);
            return Gen.Int[0, 70].SelectMany(n => Gen.Select(Gen.Const(any), day.Array[n], day.Array[n], Gen.Int[-12, 12].Array[n]));
        });

    [Fact]
    public void DateOnly_InMemory_IsItsDayNumber()
    {
        var date = new DateOnly(2026, 11, 26);

        Assert.Equal(sizeof(int), Unsafe.SizeOf<DateOnly>());
        Assert.Equal(date.DayNumber, Unsafe.As<DateOnly, int>(ref date));
    }

    [Fact]
    public void IsWorkingDay_ManyDays_IsThatOfEach() => Questions.Sample((any, from, _, _) =>
        Compare(from.Length, i => any.Calendar.IsWorkingDay(from[i]), (bool[] results) => any.Calendar.IsWorkingDay(from, results)));

    [Fact]
    public void Count_ManyPairs_IsThatOfEach() => Gen.Select(Questions, Gen.Enum<CountedEnds>()).Sample((questions, ends) =>
    {
        var (any, from, to, _) = questions;
        Compare(from.Length, i => any.Calendar.Count(from[i], to[i], ends), (int[] results) => any.Calendar.Count(from, to, ends, results));
    });

    [Fact]
    public void Add_ManyDays_IsThatOfEach() => Gen.Select(Questions, Gen.Int[-30, 30]).Sample((questions, days) =>
    {
        var (any, from, _, each) = questions;
        Compare(from.Length, i => any.Calendar.Add(from[i], days), (DateOnly[] results) => any.Calendar.Add(from, days, results));
        Compare(from.Length, i => any.Calendar.Add(from[i], each[i]), (DateOnly[] results) => any.Calendar.Add(from, each, results));
    });

    [Fact]
    public void Add_NumbersThatOverflow_IsAnErrorThatNamesTheDay()
    {
        var calendar = WorkCalendarAlgebra.Create("any", DateRange.OfYear(2026), WeekendMask.SaturdaySunday);
        var dates = Enumerable.Repeat(new DateOnly(2026, 6, 1), 16).ToArray();
        foreach (var days in new[] { int.MinValue, int.MaxValue })
        {
            Assert.Contains("2026-06-01", Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(dates, days, dates)).Message, StringComparison.Ordinal);
            Assert.Contains(
                "2026-06-01", Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(dates, Enumerable.Repeat(days, 16).ToArray(), dates)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Questions_MoreThanAnswers_AreAnError()
    {
        var calendar = WorkCalendarAlgebra.Create("any", DateRange.OfYear(2026), WeekendMask.SaturdaySunday);
        var dates = new DateOnly[9];

        Assert.Throws<ArgumentException>(() => calendar.IsWorkingDay(dates, new bool[8]));
        Assert.Throws<ArgumentException>(() => calendar.Count(dates, new DateOnly[8], CountedEnds.Both, new int[9]));
        Assert.Throws<ArgumentException>(() => calendar.Count(dates, dates, CountedEnds.Both, new int[8]));
        Assert.Throws<ArgumentException>(() => calendar.Add(dates, 1, new DateOnly[8]));
        Assert.Throws<ArgumentException>(() => calendar.Add(dates, new int[10], dates));
    }

    private static void Compare<T>(int count, Func<int, T> one, Action<T[]> many)
    {
        var (expected, error) = (new List<T>(), default(string));
        for (var i = 0; i < count && error is null; i++)
        {
            try
            {
                expected.Add(one(i));
            }
            catch (ArgumentOutOfRangeException e)
            {
                error = e.Message;
            }
        }

        var results = new T[count];
        if (error is null)
        {
            many(results);
            Assert.Equal(expected, results);
        }
        else
        {
            Assert.Equal(error, Assert.Throws<ArgumentOutOfRangeException>(() => many(results)).Message);
        }
    }
}
