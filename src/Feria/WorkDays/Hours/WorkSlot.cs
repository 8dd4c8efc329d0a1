namespace Feria.WorkDays;

/// <summary>A time of a day that is worked.</summary>
/// <remarks>An immutable value of local times.</remarks>
public readonly record struct WorkSlot
{
    /// <summary>A time from a start to an end.</summary>
    /// <param name="start">The start, inclusive.</param>
    /// <param name="end">The end, exclusive; midnight is the end of the day.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public WorkSlot(TimeOnly start, TimeOnly end)
    {
        if (end <= start && end != TimeOnly.MinValue)
        {
            throw new ArgumentOutOfRangeException(nameof(end), end, $"A slot ends after it begins ({start:HH:mm}); what goes on after midnight is a slot of the next day.");
        }

        (Start, End) = (start, end);
    }

    /// <summary>Gets the start, inclusive.</summary>
    public TimeOnly Start { get; }

    /// <summary>Gets the end, exclusive; midnight is the end of the day.</summary>
    public TimeOnly End { get; }

    /// <summary>Gets the end as the time since the day's beginning, at most 24 hours.</summary>
    internal TimeSpan EndOfSlot => End == TimeOnly.MinValue ? TimeSpan.FromDays(1) : End.ToTimeSpan();

    /// <summary>The times.</summary>
    /// <returns>For instance <c>09:00-17:30</c>.</returns>
    public override string ToString() => $"{Start:HH\\:mm}-{(End == TimeOnly.MinValue ? "24:00" : End.ToString("HH\\:mm", System.Globalization.CultureInfo.InvariantCulture))}";
}
