namespace Feria.WorkDays;

/// <summary>Whether a day is worked, and every reason.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsWorkingDay">Whether it is worked.</param>
/// <param name="Reasons">What makes it off or worked; empty for an ordinary working day.</param>
public sealed record DayExplanation(DateOnly Date, bool IsWorkingDay, IReadOnlyList<DayReason> Reasons);
