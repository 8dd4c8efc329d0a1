using Feria.WorkDays.Bits;

namespace Feria.WorkDays;

/// <summary>Asks a calendar of many days at once.</summary>
/// <remarks>
/// Thread-safe; allocates nothing. Vectors are used where the processor can gather (AVX2), for whole blocks of 16 or 32 days.
/// The answers are those of the questions for one day. If a day is out of range, some results may be written already.
/// </remarks>
public static class WorkCalendarBulk
{
    /// <summary>Whether days are worked, wholly or for a half.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="dates">The days, in any order.</param>
    /// <param name="results">Where the answers go, in the same order; as long as <paramref name="dates"/> at least.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside the calendar's range; the message names it.</exception>
    /// <exception cref="ArgumentException"><paramref name="results"/> is too short.</exception>
    public static void IsWorkingDay(this WorkCalendar calendar, ReadOnlySpan<DateOnly> dates, Span<bool> results)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        CheckLength(dates.Length, results.Length, nameof(results));
        var done = VectorContains.Answer(calendar, dates, results);
        for (var i = done; i < dates.Length; i++)
        {
            results[i] = calendar.IsWorkingDay(dates[i]);
        }
    }

    /// <summary>How many working days lie between pairs of days; a day that is worked for a half counts as one.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="from">One day of each pair.</param>
    /// <param name="to">The other day of each, which may be the earlier one; as many.</param>
    /// <param name="ends">Which of the two count, as for <see cref="WorkCalendar.Count(DateOnly, DateOnly, CountedEnds)"/>.</param>
    /// <param name="results">Where the numbers go, in the same order; as long as <paramref name="from"/> at least.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside the calendar's range; the message names it.</exception>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static void Count(this WorkCalendar calendar, ReadOnlySpan<DateOnly> from, ReadOnlySpan<DateOnly> to, CountedEnds ends, Span<int> results)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        CheckSame(from.Length, to.Length, nameof(to));
        CheckLength(from.Length, results.Length, nameof(results));
        var done = VectorBetween.Answer(calendar, from, to, ends, results);
        for (var i = done; i < from.Length; i++)
        {
            results[i] = calendar.Count(from[i], to[i], ends);
        }
    }

    /// <summary>The working days that lie one number of working days away from each of many days.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="dates">Where to begin.</param>
    /// <param name="days">How many working days to go on or back, as for <see cref="WorkCalendar.Add(DateOnly, int)"/>.</param>
    /// <param name="results">Where the days go, in the same order; as long as <paramref name="dates"/> at least. May be <paramref name="dates"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside the calendar's range, or a way leaves it; the message names the day.</exception>
    /// <exception cref="ArgumentException"><paramref name="results"/> is too short.</exception>
    public static void Add(this WorkCalendar calendar, ReadOnlySpan<DateOnly> dates, int days, Span<DateOnly> results)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        CheckLength(dates.Length, results.Length, nameof(results));
        var done = VectorStep.Answer(calendar, dates, days, results);
        for (var i = done; i < dates.Length; i++)
        {
            results[i] = calendar.Add(dates[i], days);
        }
    }

    /// <summary>The working days that lie, each its own number of working days, away from each of many days.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="dates">Where to begin.</param>
    /// <param name="days">How many working days to go on or back from each; as many.</param>
    /// <param name="results">Where the days go, in the same order; as long as <paramref name="dates"/> at least. May be <paramref name="dates"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside the calendar's range, or a way leaves it; the message names the day.</exception>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static void Add(this WorkCalendar calendar, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<int> days, Span<DateOnly> results)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        CheckSame(dates.Length, days.Length, nameof(days));
        CheckLength(dates.Length, results.Length, nameof(results));
        var done = VectorStep.Answer(calendar, dates, days, results);
        for (var i = done; i < dates.Length; i++)
        {
            results[i] = calendar.Add(dates[i], days[i]);
        }
    }

    private static void CheckLength(int needed, int length, string name)
    {
        if (length < needed)
        {
            throw new ArgumentException($"There are {needed} questions and room for {length} answers.", name);
        }
    }

    private static void CheckSame(int expected, int length, string name)
    {
        if (length != expected)
        {
            throw new ArgumentException($"There are {expected} days and {length} of these; as many are expected.", name);
        }
    }
}
