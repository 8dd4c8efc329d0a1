namespace Feria.WorkDays;

/// <summary>When people work on a working day.</summary>
/// <remarks>Immutable and safe to share between threads if the collections it is given do not change.</remarks>
public sealed record WorkHours
{
    /// <summary>Gets the zone of the times; UTC unless said otherwise.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Gets the times that are worked on a working day, in order and without overlap; 9 to 17 unless said otherwise.</summary>
    public IReadOnlyList<WorkSlot> Slots { get; init; } = [new(new(9, 0), new(17, 0))];

    /// <summary>Gets the times of days of the week that have their own, in the place of <see cref="Slots"/>.</summary>
    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkSlot>> SlotsByWeekday { get; init; } = new Dictionary<DayOfWeek, IReadOnlyList<WorkSlot>>();

    /// <summary>Gets when work ends on a half day whose own hours are not known; noon unless said otherwise.</summary>
    public TimeOnly HalfDayEnds { get; init; } = new(12, 0);
}
