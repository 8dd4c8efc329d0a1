using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Feria.Dates;
using Feria.WorkDays.Bits;

namespace Feria.WorkDays;

/// <summary>The working days of one place, or of several taken together, over a time.</summary>
/// <remarks>
/// Immutable and safe to share between threads. A day is off if it is a public holiday or of the weekend, unless it is worked
/// by exception; a day of which a half is off counts as worked. Days outside <see cref="Range"/> are an error, never an
/// answer. A question costs some nanoseconds, whatever the distance, and allocates nothing. Calendars are combined by
/// <see cref="WorkCalendarAlgebra"/>, asked for many days at once by <see cref="WorkCalendarBulk"/>.
/// </remarks>
public sealed class WorkCalendar
{
    private readonly int _first;
    private readonly int _length;
    private readonly DayBits _bits;
    private readonly DayBits _half;
    private readonly DayOrder _working;
    private readonly DayBlocks _blocks;

    internal WorkCalendar(DateRange range, DayBits working, DayBits half, IReadOnlyList<CalendarPart> parts) =>
        (Range, _first, _length, _bits, _working, _blocks, _half, Parts) = (range, range.First.DayNumber, range.Days, working, new(working), new(working), half, parts);

    /// <summary>Gets the days that the calendar knows, both ends inclusive.</summary>
    public DateRange Range { get; }

    /// <summary>Gets the rules of days off, half days and days worked by exception that are not known for all years of <see cref="Range"/>.</summary>
    /// <value>One for each place, rule and time in which it holds, of all places that the calendar is made of; empty where all is known. It is made anew at each call.</value>
    public IReadOnlyList<CalendarGap> Gaps => [.. Parts.SelectMany(p => p.Gaps.Select(g => new CalendarGap(p.Name, g)))];

    /// <summary>Gets the days that are worked, wholly or for a half, counted from the first day of the range.</summary>
    internal ref readonly DayBits Bits => ref _bits;

    /// <summary>Gets the same days in their order.</summary>
    internal ref readonly DayOrder Working => ref _working;

    /// <summary>Gets the same days, eight an entry.</summary>
    internal ref readonly DayBlocks Blocks => ref _blocks;

    /// <summary>Gets the worked days of which a half is off.</summary>
    internal ref readonly DayBits Half => ref _half;

    /// <summary>Gets those who say why a day is off.</summary>
    internal IReadOnlyList<CalendarPart> Parts { get; }

    /// <summary>Whether a day is worked, wholly or for a half.</summary>
    /// <param name="date">The day.</param>
    /// <returns><see langword="true"/> for a working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is outside <see cref="Range"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsWorkingDay(DateOnly date) => _bits.Contains(Index(date));

    /// <summary>Whether a day is worked for a half.</summary>
    /// <param name="date">The day.</param>
    /// <returns><see langword="true"/> for a working day of which a half is off.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is outside <see cref="Range"/>.</exception>
    public bool IsHalfDay(DateOnly date) => _half.Contains(Index(date));

    /// <summary>The working day that lies a number of working days away.</summary>
    /// <param name="date">Where to begin; it need not be worked.</param>
    /// <param name="days">
    /// How many working days to go on, or with a negative number back. 0 gives <paramref name="date"/> itself if it is
    /// worked, else the next working day.
    /// </param>
    /// <returns>A working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The way leaves <see cref="Range"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DateOnly Add(DateOnly date, int days)
    {
        if (!TryAdd(date, days, out var result))
        {
            ThrowLeaves(date, days);
        }

        return result;
    }

    /// <summary>The working day that lies a number of working days away, if the calendar reaches so far.</summary>
    /// <param name="date">Where to begin; it need not be worked.</param>
    /// <param name="days">How many working days to go on or back, as for <see cref="Add(DateOnly, int)"/>.</param>
    /// <param name="result">The working day; without meaning where there is none.</param>
    /// <returns><see langword="false"/> if the way leaves <see cref="Range"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is outside <see cref="Range"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd(DateOnly date, int days, out DateOnly result)
    {
        var rank = _working.RankOfStep(Index(date), days);
        if (rank >= (uint)_working.Count)
        {
            result = default;
            return false;
        }

        result = DateOnly.FromDayNumber(unchecked(_first + _working.Select((int)rank)));
        return true;
    }

    /// <summary>The first working day after a day.</summary>
    /// <param name="date">The day, which is not counted.</param>
    /// <returns>A later working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is none within <see cref="Range"/>.</exception>
    public DateOnly Next(DateOnly date) => Add(date, 1);

    /// <summary>The last working day before a day.</summary>
    /// <param name="date">The day, which is not counted.</param>
    /// <returns>An earlier working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is none within <see cref="Range"/>.</exception>
    public DateOnly Previous(DateOnly date) => Add(date, -1);

    /// <summary>How many working days a range has; a day that is worked for a half counts as one.</summary>
    /// <param name="range">The days.</param>
    /// <param name="ends">Which of its ends count.</param>
    /// <returns>The number, 0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="range"/> is not within <see cref="Range"/>.</exception>
    public int Count(DateRange range, CountedEnds ends) => Count(range.First, range.Last, ends);

    /// <summary>How many working days lie between two days; a day that is worked for a half counts as one.</summary>
    /// <param name="from">One day.</param>
    /// <param name="to">The other day, which may be the earlier one.</param>
    /// <param name="ends">Which of them count: the first is <paramref name="from"/>, the last <paramref name="to"/>.</param>
    /// <returns>The number; negative when <paramref name="to"/> is before <paramref name="from"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is not within <see cref="Range"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Count(DateOnly from, DateOnly to, CountedEnds ends) => DayCount.Between(_working, Index(from), Index(to), ends);

    /// <summary>How many working days a range has, a day that is worked for a half counting as a half.</summary>
    /// <param name="range">The days.</param>
    /// <param name="ends">Which of its ends count.</param>
    /// <returns>The number, a multiple of 0.5, 0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="range"/> is not within <see cref="Range"/>.</exception>
    public decimal CountDecimal(DateRange range, CountedEnds ends) => CountDecimal(range.First, range.Last, ends);

    /// <summary>How many working days lie between two days, a day that is worked for a half counting as a half.</summary>
    /// <param name="from">One day.</param>
    /// <param name="to">The other day, which may be the earlier one.</param>
    /// <param name="ends">Which of them count: the first is <paramref name="from"/>, the last <paramref name="to"/>.</param>
    /// <returns>The number, a multiple of 0.5; negative when <paramref name="to"/> is before <paramref name="from"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is not within <see cref="Range"/>.</exception>
    public decimal CountDecimal(DateOnly from, DateOnly to, CountedEnds ends) =>
        Count(from, to, ends) - (DayCount.Between(_half, Index(from), Index(to), ends) / 2m);

    /// <summary>The working days of a range, both ends included.</summary>
    /// <param name="range">The days.</param>
    /// <returns>The working days in order.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="range"/> is not within <see cref="Range"/>.</exception>
    public IReadOnlyList<DateOnly> WorkingDays(DateRange range)
    {
        var (from, to) = (_working.Rank(Index(range.First)), _working.RankAfter(Index(range.Last)));
        var days = new DateOnly[to - from];
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = DateOnly.FromDayNumber(_first + _working.Select(from + i));
        }

        return days;
    }

    /// <summary>Whether a day is worked, and every reason with its rule, source and certainty.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The explanation; holidays that are worked, such as observances, are among the reasons with <c>IsOff</c> false.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is outside <see cref="Range"/>.</exception>
    public DayExplanation Explain(DateOnly date) => new(date, IsWorkingDay(date), [.. Parts.SelectMany(p => p.Reasons(date))]);

    /// <summary>The position of a day in the range.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is outside <see cref="Range"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Index(DateOnly date)
    {
        unchecked
        {
            var index = date.DayNumber - _first;
            if ((uint)index >= (uint)_length)
            {
                ThrowOutside(date);
            }

            return index;
        }
    }

    [DoesNotReturn]
    internal void ThrowOutside(DateOnly date) =>
        throw new ArgumentOutOfRangeException(nameof(date), date, $"The calendar's range is {Range}; {date:O} is outside.");

    [DoesNotReturn]
    internal void ThrowLeaves(DateOnly date, int days) =>
        throw new ArgumentOutOfRangeException(nameof(days), days, $"The way from {date:O} leaves the calendar's range, {Range}.");
}
