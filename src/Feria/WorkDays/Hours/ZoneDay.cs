namespace Feria.WorkDays;

/// <summary>The moments of a local day in its zone, also when the clocks change.</summary>
internal static class ZoneDay
{
    private static readonly TimeSpan Around = TimeSpan.FromDays(1);

    /// <summary>The moments at which clocks of the zone show a time of a day: none if it is skipped, two spans if it comes twice.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="day">The day.</param>
    /// <param name="start">The time since midnight by the clock, inclusive.</param>
    /// <param name="end">The time since midnight by the clock, exclusive, at most 24 hours.</param>
    public static IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Moments(TimeZoneInfo zone, DateOnly day, TimeSpan start, TimeSpan end)
    {
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        foreach (var (from, to, offset) in Offsets(zone, midnight - Around, midnight + Around + Around))
        {
            var (first, last) = (midnight + start - offset, midnight + end - offset);
            (first, last) = (first > from ? first : from, last < to ? last : to);
            if (first < last)
            {
                yield return (first, last);
            }
        }
    }

    /// <summary>The zone's offsets over some days, in which clocks change once at most.</summary>
    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To, TimeSpan Offset)> Offsets(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset to)
    {
        var (before, after) = (zone.GetUtcOffset(from), zone.GetUtcOffset(to));
        if (before == after)
        {
            return [(from, to, before)];
        }

        var (low, high) = (from, to);
        while (high - low > TimeSpan.FromSeconds(1))
        {
            var middle = low + ((high - low) / 2);
            (low, high) = zone.GetUtcOffset(middle) == before ? (middle, high) : (low, middle);
        }

        // Clocks change on a whole second, the only one above the last moment that was before.
        var change = new DateTimeOffset(high.Ticks - (high.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        return [(from, change, before), (change, to, after)];
    }
}
