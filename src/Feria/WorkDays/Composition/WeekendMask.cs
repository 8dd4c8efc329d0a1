using Feria.Rules;

namespace Feria.WorkDays;

/// <summary>The days of the week that are off, as spreadsheets write them: <c>0000011</c>, Monday first, 1 for a day off.</summary>
/// <remarks>An immutable value. The default has no day off.</remarks>
public readonly record struct WeekendMask
{
    private const int Week = 7;

    private WeekendMask(WeekdaySet days) => Days = days;

    /// <summary>Gets Saturday and Sunday.</summary>
    public static WeekendMask SaturdaySunday { get; } = Of(DayOfWeek.Saturday, DayOfWeek.Sunday);

    internal WeekdaySet Days { get; }

    /// <summary>A mask of some days of the week.</summary>
    /// <param name="days">The days that are off.</param>
    /// <returns>The mask.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is no day of the week.</exception>
    public static WeekendMask Of(params IEnumerable<DayOfWeek> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return new(days.Aggregate(WeekdaySet.None, (set, day) => Enum.IsDefined(day)
            ? set.With(day)
            : throw new ArgumentOutOfRangeException(nameof(days), day, "It is no day of the week.")));
    }

    /// <summary>Reads a mask.</summary>
    /// <param name="text">Seven characters, Monday first: 1 for a day off, 0 for one that is worked; not all of them 1.</param>
    /// <returns>The mask, or what was wrong.</returns>
    public static ParseResult<WeekendMask> Parse(string? text)
    {
        var mask = (text ?? string.Empty).Trim();
        return mask.Length == Week && mask.All(c => c is '0' or '1') && mask.Contains('0', StringComparison.Ordinal)
            ? ParseResult<WeekendMask>.Success(Of(Enumerable.Range(0, Week).Where(i => mask[i] == '1').Select(i => (DayOfWeek)((i + 1) % Week))))
            : ParseResult<WeekendMask>.Failure(new(
                $"{Feria.Text.Quoted.Of(text)} is no weekend: seven digits are expected, Monday first, 1 for a day off, with one 0 at least, as in 0000011."));
    }

    /// <summary>Whether a day of the week is off.</summary>
    /// <param name="day">The day.</param>
    /// <returns><see langword="true"/> for a day off.</returns>
    public bool Contains(DayOfWeek day) => Days.Contains(day);

    /// <summary>The seven digits.</summary>
    /// <returns>For instance <c>0000011</c>.</returns>
    public override string ToString()
    {
        var days = Days;
        return string.Concat(Enumerable.Range(1, Week).Select(i => days.Contains((DayOfWeek)(i % Week)) ? '1' : '0'));
    }
}
