namespace Feria.WorkDays;

/// <summary>Where days of leave are taken, and how many days off they make.</summary>
/// <param name="Stretches">The stretches of days off in order; one working day at least lies between two.</param>
public sealed record BridgePlan(IReadOnlyList<LeaveStretch> Stretches)
{
    /// <summary>Gets the number of days of leave.</summary>
    public int Leave => Stretches.Sum(s => s.Leave.Count);

    /// <summary>Gets the number of days off, of all stretches together.</summary>
    public int DaysOff => Stretches.Sum(s => s.DaysOff);
}
