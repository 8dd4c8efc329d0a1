using Feria.Dates;
using Feria.Locations;
using Feria.Readers;

namespace Feria.WorkDays;

/// <summary>Finds how much of a calendar a question needs, so that no year is read for nothing.</summary>
public static class AlmanacReach
{
    // Fewer than any place works in a year, so that one reading is nearly always enough.
    private const int FewWorkingDaysOfAYear = 200;

    /// <summary>The working days around a day, as far as a number of working days on or back.</summary>
    /// <param name="almanac">The almanac.</param>
    /// <param name="locations">The places; a day is off if it is off in any of them.</param>
    /// <param name="date">The day.</param>
    /// <param name="days">How many working days are to be gone on, or with a negative number back; with 0 the next one is within.</param>
    /// <param name="source">A reader's label, <c>built-in</c>, or <see langword="null"/> for the usual one.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>A calendar of whole years that reaches so far: <see cref="WorkCalendar.Add(DateOnly, int)"/> succeeds with it.</returns>
    /// <exception cref="CoverageException">The data does not reach so far, or nobody has data of a place.</exception>
    /// <exception cref="HolidaySourceException">As for <see cref="Almanac.ReadAsync"/>.</exception>
    public static async ValueTask<WorkCalendar> WorkCalendarReachingAsync(
        this Almanac almanac, LocationSet locations, DateOnly date, int days, string? source = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(almanac);
        for (var years = 1 + Math.Abs(days / FewWorkingDaysOfAYear); ; years *= 2)
        {
            var other = Math.Clamp(days < 0 ? date.Year - years : date.Year + years, DateOnly.MinValue.Year, DateOnly.MaxValue.Year);
            var range = days < 0 ? new DateRange(new(other, 1, 1), date) : new(date, new(other, 12, 31));
            var calendar = await ReadAsync(almanac, locations, range, new(date, date), c => c.TryAdd(date, days, out _), source, cancellation).ConfigureAwait(false);
            if (calendar.TryAdd(date, days, out _))
            {
                return calendar;
            }

            if (other == DateOnly.MinValue.Year || other == DateOnly.MaxValue.Year)
            {
                throw new CoverageException($"{days} working days from {date:O} lead out of the years that there are.");
            }
        }
    }

    /// <summary>The working days of a range, or where the data does not cover all of it, of the years that are needed.</summary>
    /// <param name="almanac">The almanac.</param>
    /// <param name="locations">The places; a day is off if it is off in any of them.</param>
    /// <param name="range">The time that would be best, both ends inclusive; whole years are read.</param>
    /// <param name="needed">The time that has to be known.</param>
    /// <param name="source">A reader's label, <c>built-in</c>, or <see langword="null"/> for the usual one.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>A calendar of whole years, those of <paramref name="needed"/> among them.</returns>
    /// <exception cref="CoverageException">The data does not cover <paramref name="needed"/>, or nobody has data of a place.</exception>
    /// <exception cref="HolidaySourceException">As for <see cref="Almanac.ReadAsync"/>.</exception>
    public static ValueTask<WorkCalendar> WorkCalendarNearAsync(
        this Almanac almanac, LocationSet locations, DateRange range, DateRange needed, string? source = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(almanac);
        return ReadAsync(almanac, locations, range, needed, _ => true, source, cancellation);
    }

    /// <summary>Most ways are short, so the year alone is tried where a wider range is not covered.</summary>
    private static async ValueTask<WorkCalendar> ReadAsync(
        Almanac almanac, LocationSet locations, DateRange range, DateRange needed, Func<WorkCalendar, bool> reaches, string? source, CancellationToken cancellation)
    {
        try
        {
            return await almanac.WorkCalendarAsync(locations, range, source, cancellation).ConfigureAwait(false);
        }
        catch (CoverageException)
        {
            var year = await almanac.WorkCalendarAsync(locations, needed, source, cancellation).ConfigureAwait(false);
            if (reaches(year))
            {
                return year;
            }

            throw;
        }
    }
}
