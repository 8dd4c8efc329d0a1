using Feria.Dates;

namespace Feria.WorkDays;

/// <summary>Days off in a row that some days of leave make.</summary>
/// <param name="Away">The days off: leave, weekends and holidays, both ends inclusive.</param>
/// <param name="Leave">The working days that are taken, in order; one at least.</param>
public sealed record LeaveStretch(DateRange Away, IReadOnlyList<DateOnly> Leave)
{
    /// <summary>Gets the number of days off in a row.</summary>
    public int DaysOff => Away.Days;
}
