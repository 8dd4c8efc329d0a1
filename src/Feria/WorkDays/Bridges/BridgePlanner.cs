using Feria.Dates;

namespace Feria.WorkDays;

/// <summary>Finds where days of leave make the most days off.</summary>
/// <remarks>
/// Thread-safe. Dynamic programming over the working days of the range: time and memory in proportion to them, to the square
/// of the leave, and to the number of plans.
/// </remarks>
public static class BridgePlanner
{
    /// <summary>The most days of leave that can be planned at once.</summary>
    public const int MaximumLeave = 60;

    /// <summary>The most days that a range may have.</summary>
    public const int MaximumRange = 1100;

    /// <summary>The most plans that can be asked for.</summary>
    public const int MaximumPlans = 100;

    /// <summary>The best plans.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="range">Where leave may be taken, both ends inclusive; the days off that it makes may lie around it.</param>
    /// <param name="leave">How many days are taken, 1 to <see cref="MaximumLeave"/>.</param>
    /// <param name="plans">How many plans are given at most, 1 to <see cref="MaximumPlans"/>.</param>
    /// <param name="stretches">Into how many stretches the leave may be split at most; as many as there are days unless said otherwise.</param>
    /// <returns>
    /// The plans, those with the most days off first; of equals the one with fewer stretches, then the one that begins earlier.
    /// None if the range has fewer working days than that.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or <paramref name="range"/> is not within the calendar's or too long.</exception>
    public static IReadOnlyList<BridgePlan> Plan(this WorkCalendar calendar, DateRange range, int leave, int plans = 5, int? stretches = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        CheckWithin(leave, MaximumLeave, nameof(leave));
        CheckWithin(plans, MaximumPlans, nameof(plans));
        ArgumentOutOfRangeException.ThrowIfLessThan(stretches ?? 1, 1, nameof(stretches));
        if (range.Days > MaximumRange)
        {
            throw new ArgumentOutOfRangeException(nameof(range), range, $"{range.Days} days are too many to plan; {MaximumRange} are planned at most.");
        }

        return [.. new BridgeSearch(calendar, range, plans, Math.Min(leave, stretches ?? leave)).Best(leave).Select(draft => draft.ToPlan(calendar))];
    }

    private static void CheckWithin(int number, int maximum, string name)
    {
        if (number < 1 || number > maximum)
        {
            throw new ArgumentOutOfRangeException(name, number, $"1 to {maximum} is expected.");
        }
    }
}
