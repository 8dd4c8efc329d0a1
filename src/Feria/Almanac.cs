using Feria.Dates;
using Feria.Locations;
using Feria.Readers;
using Feria.WorkDays;

namespace Feria;

/// <summary>Answers for any place which days are off and which are worked.</summary>
/// <remarks>Thread-safe. Built-in data are rules in the library; nothing is asked of any network unless a reader does so.</remarks>
public sealed class Almanac
{
    private readonly PackHolidays _builtIn;

    /// <summary>Creates an almanac.</summary>
    /// <param name="options">What it answers from; <see langword="null"/> for the built-in data alone.</param>
    public Almanac(AlmanacOptions? options = null)
    {
        var chosen = options ?? new();
        Time = chosen.Time;
        _builtIn = new(chosen.Packs);
        Locations = new(chosen.Packs, () => []);
    }

    /// <summary>Gets the almanac of the built-in data alone.</summary>
    public static Almanac BuiltIn { get; } = new();

    /// <summary>Gets the places, by code, alias and name.</summary>
    public LocationCatalog Locations { get; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The holidays of a place.</summary>
    /// <param name="location">The place.</param>
    /// <param name="range">The time, both ends inclusive.</param>
    /// <param name="source">A reader's label, <c>built-in</c>, or <see langword="null"/> for the usual one.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The holidays of all kinds, in order of date.</returns>
    /// <exception cref="CoverageException">The data does not cover the time, or nobody has data of the place.</exception>
    public ValueTask<HolidayAnswer> ReadAsync(Location location, DateRange range, string? source = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_builtIn.Read(location, range) ?? throw new CoverageException($"Nobody has data of {location}."));
    }

    /// <summary>The working days of a union of places: a day is off if it is off in any of them.</summary>
    /// <param name="locations">The places.</param>
    /// <param name="range">The time that the calendar shall cover, both ends inclusive; whole years are read.</param>
    /// <param name="source">A reader's label, <c>built-in</c>, or <see langword="null"/> for the usual one.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>A calendar of the whole years that <paramref name="range"/> touches.</returns>
    /// <exception cref="CoverageException">The data does not cover the time, or nobody has data of a place.</exception>
    public async ValueTask<WorkCalendar> WorkCalendarAsync(
        LocationSet locations, DateRange range, string? source = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(locations);
        var years = new DateRange(new(range.First.Year, 1, 1), new(range.Last.Year, 12, 31));
        var answers = new List<HolidayAnswer>();
        foreach (var location in locations.Locations)
        {
            answers.Add(await ReadAsync(location, years, source, cancellation).ConfigureAwait(false));
        }

        return new(years, answers, [.. locations.Locations.Select(l => Locations.Weekends(l))]);
    }
}
