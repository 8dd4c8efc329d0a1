using Feria.Dates;
using Feria.Locations;
using Feria.Readers;
using Feria.WorkDays;
using Quartz;
using Quartz.Impl.Calendar;

namespace Feria.Quartz;

/// <summary>A calendar of Quartz that includes the working days of places and excludes their weekends and holidays.</summary>
/// <remarks>
/// <para>
/// Days are whole days of <see cref="BaseCalendar.TimeZone"/>, from their first moment to the first of the next one, also when
/// clocks change; a day that is worked for a half is included wholly. A moment is included if the base calendar, where there is
/// one, includes it too.
/// </para>
/// <para>
/// What lies outside <see cref="Range"/> is an error that names the range. Quartz reckons a trigger's next time before it fires,
/// so a trigger whose next time would be outside does not fire: the scheduler logs the error and puts the trigger into the state
/// <see cref="TriggerState.Error"/>. Let the range reach a year further than anything is to fire. A calendar with a longer range
/// in its place, by <see cref="AddCalendarOptions.Replacing"/>, and <see cref="IScheduler.ResetTriggerFromErrorState"/> let it go on.
/// </para>
/// <para>
/// Questions are thread-safe, cost some hundred nanoseconds, and do not change the calendar; its properties are set before it
/// is given to a scheduler, which keeps copies.
/// </para>
/// </remarks>
public sealed class WorkDayCalendar : BaseCalendar
{
    /// <summary>A calendar of working days that somebody has at hand.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="timeZone">The zone whose days they are.</param>
    /// <remarks>It cannot be kept in a job store that writes to a database; one that <see cref="ReadAsync"/> gives can.</remarks>
    public WorkDayCalendar(WorkCalendar calendar, TimeZoneInfo timeZone)
        : this(calendar, timeZone, recipe: null)
    {
    }

    internal WorkDayCalendar(WorkCalendar calendar, TimeZoneInfo timeZone, CalendarRecipe? recipe)
        : base(timeZone)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(timeZone);
        (WorkCalendar, Recipe) = (calendar, recipe);
    }

    /// <summary>Gets the working days.</summary>
    public WorkCalendar WorkCalendar { get; }

    /// <summary>Gets the days of which it is known whether they are worked, both ends inclusive.</summary>
    public DateRange Range => WorkCalendar.Range;

    /// <summary>Gets what it is made of anew when a job store gives it back; <see langword="null"/> if nobody said.</summary>
    internal CalendarRecipe? Recipe { get; }

    /// <summary>Reads the working days of places; the calendar can be kept in any job store.</summary>
    /// <param name="almanac">Who is asked.</param>
    /// <param name="locations">The places; a day is off if it is off in any of them.</param>
    /// <param name="range">The time that the calendar shall cover, both ends inclusive; whole years are read.</param>
    /// <param name="timeZone">The zone whose days they are.</param>
    /// <param name="source">A reader's label, <c>built-in</c>, or <see langword="null"/> for the usual one.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>A calendar of the whole years that <paramref name="range"/> touches.</returns>
    /// <exception cref="CoverageException">The data does not cover the time, or nobody has data of a place.</exception>
    /// <exception cref="HolidaySourceException">As for <see cref="Almanac.ReadAsync"/>.</exception>
    public static async ValueTask<WorkDayCalendar> ReadAsync(
        Almanac almanac, LocationSet locations, DateRange range, TimeZoneInfo timeZone, string? source = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(almanac);
        ArgumentNullException.ThrowIfNull(locations);
        var calendar = await almanac.WorkCalendarAsync(locations, range, source, cancellation).ConfigureAwait(false);
        return new(calendar, timeZone, new(locations.ToString(), calendar.Range, source));
    }

    /// <summary>Whether a trigger may fire at a moment.</summary>
    /// <param name="timeStampUtc">The moment, of any offset.</param>
    /// <returns><see langword="true"/> if its day is worked and the base calendar includes it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment's day is outside <see cref="Range"/>.</exception>
    public override bool IsTimeIncluded(DateTimeOffset timeStampUtc) => base.IsTimeIncluded(timeStampUtc) && WorkCalendar.IsWorkingDay(DayOf(timeStampUtc));

    /// <summary>The first moment, not before another one, at which a trigger may fire.</summary>
    /// <param name="timeUtc">The moment to begin with, of any offset.</param>
    /// <returns><paramref name="timeUtc"/> itself if it is included, else a later moment, mostly the first one of a day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The way there leaves <see cref="Range"/>.</exception>
    public override DateTimeOffset GetNextIncludedTimeUtc(DateTimeOffset timeUtc)
    {
        for (var time = timeUtc; ;)
        {
            // Some calendars of Quartz take "next" as "later" even if the moment itself is included.
            var next = base.IsTimeIncluded(time) ? time : base.GetNextIncludedTimeUtc(time);
            if (next < time)
            {
                // The base calendar's way to say that it includes nothing at all.
                return next;
            }

            var day = DayOf(next);
            if (WorkCalendar.IsWorkingDay(day))
            {
                return next.ToUniversalTime();
            }

            time = FirstMoment(WorkCalendar.Next(day));
        }
    }

    /// <summary>A copy, as schedulers keep them.</summary>
    /// <returns>A calendar of the same working days, with copies of the rest.</returns>
    public override ICalendar Clone() => CloneFields(new WorkDayCalendar(WorkCalendar, TimeZone, Recipe));

    /// <summary>Whether the other one is a calendar of the same working days, with the same zone, description and base.</summary>
    /// <param name="obj">The other one.</param>
    /// <returns><see langword="true"/> if they say the same.</returns>
    public override bool Equals(object? obj) =>
        obj is WorkDayCalendar other && base.Equals((BaseCalendar)other) && (WorkCalendar == other.WorkCalendar || (Recipe is not null && Recipe == other.Recipe));

    /// <summary>A hash of what is compared, but for the working days.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Range);

    private DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime);

    // Midnight does not exist on every day of every zone, and a zone may leave out a whole day.
    private DateTimeOffset FirstMoment(DateOnly day)
    {
        for (var at = day; ; at = at.AddDays(1))
        {
            foreach (var (start, _) in ZoneDay.Moments(TimeZone, at, TimeSpan.Zero, TimeSpan.FromDays(1)).OrderBy(span => span.Start))
            {
                return start;
            }
        }
    }
}
