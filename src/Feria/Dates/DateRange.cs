namespace Feria.Dates;

/// <summary>Days from a first to a last, both inclusive; never empty.</summary>
/// <remarks>An immutable value of the Gregorian calendar, years 1 to 9999.</remarks>
public readonly record struct DateRange
{
    /// <summary>A range from its ends.</summary>
    /// <param name="first">The first day, inclusive.</param>
    /// <param name="last">The last day, inclusive; not before <paramref name="first"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public DateRange(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        (First, Last) = (first, last);
    }

    /// <summary>Gets the first day, inclusive.</summary>
    public DateOnly First { get; }

    /// <summary>Gets the last day, inclusive.</summary>
    public DateOnly Last { get; }

    /// <summary>Gets the number of days, at least 1.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>All days of a year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <returns>1 January to 31 December.</returns>
    public static DateRange OfYear(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>All days of a month.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The first to the last day of the month.</returns>
    public static DateRange OfMonth(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>Whether a day is in the range; both ends are.</summary>
    /// <param name="date">The day.</param>
    /// <returns><see langword="true"/> from <see cref="First"/> to <see cref="Last"/>.</returns>
    public bool Contains(DateOnly date) => date >= First && date <= Last;

    /// <summary>The range with some days more at either end, as far as there are dates.</summary>
    /// <param name="days">How many days more, 0 or more.</param>
    /// <returns>A range that has this one in it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative.</exception>
    public DateRange Widen(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return new(
            DateOnly.FromDayNumber((int)Math.Max(DateOnly.MinValue.DayNumber, First.DayNumber - (long)days)),
            DateOnly.FromDayNumber((int)Math.Min(DateOnly.MaxValue.DayNumber, Last.DayNumber + (long)days)));
    }

    /// <summary>Reads a range as users write it.</summary>
    /// <param name="text">
    /// A day (ISO, <c>today</c>, <c>tomorrow</c>, <c>yesterday</c>, <c>+10d</c>, <c>-2w</c>, and <c>-1</c> for days), a year
    /// (<c>2026</c>), a month (<c>2026-05</c>), or two of these with <c>..</c> or <c>...</c> between them; both ends belong to the
    /// range.
    /// </param>
    /// <param name="today">The day that <c>today</c> and relative days count from.</param>
    /// <returns>The range, or what was wrong.</returns>
    public static ParseResult<DateRange> Parse(string? text, DateOnly today) => DateRangeParser.Parse(text, today);

    /// <summary>The ends, or the one day.</summary>
    /// <returns><c>2026-01-01..2026-12-31</c> or <c>2026-01-01</c>.</returns>
    public override string ToString() => First == Last ? $"{First:O}" : $"{First:O}..{Last:O}";
}
