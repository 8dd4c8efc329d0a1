using Feria.Dates;
using Feria.Locations;
using Feria.Readers;

namespace Feria.Rules.Benchmarks.Years;

/// <summary>Years of a place, one after the other, so that no answer is the one before.</summary>
internal sealed class PlaceYears
{
    // What a hit in the cache of answers costs is another question.
    private static readonly Almanac Uncached = new(new() { CachedAnswers = 0 });

    private readonly Location _place;
    private readonly DateRange[] _years;

    public PlaceYears(LocationInfo place)
    {
        _place = place.Location;
        _years = [.. Enumerable.Range(2000, 31).Where(year => place.Covered(year, year) is not null).Select(DateRange.OfYear)];
    }

    /// <summary>Gets a value indicating whether the place covers any of the years.</summary>
    public bool IsAny => _years.Length > 0;

    /// <summary>Gets how many days of all kinds a year has, as a mean.</summary>
    public int Days => _years.Sum(year => Read(_place, year).Holidays.Count) / _years.Length;

    public static HolidayAnswer Read(Location place, DateRange year)
    {
        ValueTask<HolidayAnswer> reading = Uncached.ReadAsync(place, year);
        return reading.IsCompletedSuccessfully ? reading.Result : throw new InvalidOperationException("Rules are evaluated at once.");
    }

    public void Run(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _ = Read(_place, _years[i % _years.Length]);
        }
    }
}
