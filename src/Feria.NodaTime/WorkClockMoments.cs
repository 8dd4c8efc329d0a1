using Feria.WorkDays;
using NodaTime;

namespace Feria.NodaTime;

/// <summary>Working time between moments of Noda Time.</summary>
/// <remarks>
/// Working time is known to 100 nanoseconds; what is finer is cut off, of moments towards the past, of durations towards zero.
/// Thread-safe; costs time in proportion to the days between.
/// </remarks>
public static class WorkClockMoments
{
    /// <summary>Whether a moment is within working hours.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="moment">The moment.</param>
    /// <returns><see langword="true"/> from the start of a slot, inclusive, to its end, exclusive.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment's day is outside the calendar's range.</exception>
    public static bool IsWorking(this WorkClock clock, Instant moment)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.IsWorking(moment.ToDateTimeOffset());
    }

    /// <summary>Whether a moment is within working hours.</summary>
    /// <param name="clock">The clock, whose zone decides, not that of the moment.</param>
    /// <param name="moment">The moment.</param>
    /// <returns><see langword="true"/> from the start of a slot, inclusive, to its end, exclusive.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment's day is outside the calendar's range.</exception>
    public static bool IsWorking(this WorkClock clock, ZonedDateTime moment) => clock.IsWorking(moment.ToInstant());

    /// <summary>How much working time lies between two moments.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="from">One moment.</param>
    /// <param name="to">The other one.</param>
    /// <returns>The time; negative when <paramref name="to"/> is before <paramref name="from"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A moment's day is outside the calendar's range.</exception>
    public static Duration Between(this WorkClock clock, Instant from, Instant to)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Duration.FromTimeSpan(clock.Between(from.ToDateTimeOffset(), to.ToDateTimeOffset()));
    }

    /// <summary>How much working time lies between two moments.</summary>
    /// <param name="clock">The clock, whose zone decides, not those of the moments.</param>
    /// <param name="from">One moment.</param>
    /// <param name="to">The other one.</param>
    /// <returns>The time; negative when <paramref name="to"/> is before <paramref name="from"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A moment's day is outside the calendar's range.</exception>
    public static Duration Between(this WorkClock clock, ZonedDateTime from, ZonedDateTime to) => clock.Between(from.ToInstant(), to.ToInstant());

    /// <summary>The moment at which so much working time will have passed.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="from">Where to begin, within working hours or not.</param>
    /// <param name="work">How much working time, 0 or more.</param>
    /// <returns>The moment.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="work"/> is negative, or the way leaves the calendar's range.</exception>
    public static Instant Add(this WorkClock clock, Instant from, Duration work)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Instant.FromDateTimeOffset(clock.Add(from.ToDateTimeOffset(), work.ToTimeSpan()));
    }

    /// <summary>The moment at which so much working time will have passed.</summary>
    /// <param name="clock">The clock, whose zone decides which time is worked.</param>
    /// <param name="from">Where to begin, within working hours or not.</param>
    /// <param name="work">How much working time, 0 or more.</param>
    /// <returns>The moment, in the zone and the calendar system of <paramref name="from"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="work"/> is negative, or the way leaves the calendar's range.</exception>
    public static ZonedDateTime Add(this WorkClock clock, ZonedDateTime from, Duration work) =>
        clock.Add(from.ToInstant(), work).InZone(from.Zone, from.Calendar);
}
