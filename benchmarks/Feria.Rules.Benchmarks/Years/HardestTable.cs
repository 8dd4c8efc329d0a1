using System.Diagnostics;
using Feria.Benchmarking;
using Feria.Locations;

namespace Feria.Rules.Benchmarks.Years;

/// <summary>A year of the places that take longest.</summary>
internal sealed class HardestTable(bool isSmoke) : IMeasurement
{
    private const int Shown = 6, Runs = 200;

    public string Title => "The hardest places";

    public ResultTable Measure()
    {
        LocationCatalog catalog = Almanac.BuiltIn.Locations;
        (string Code, PlaceYears Years)[] hardest = [.. catalog.Countries()
            .SelectMany(country => catalog.Subdivisions(country.Location).Prepend(country))
            .Select(place => (place.Location.Code, Years: new PlaceYears(place)))
            .Where(place => place.Years.IsAny)
            .OrderByDescending(place => Time(place.Years))
            .Take(Shown)];
        return new(
            Title,
            "at most 50 µs",
            "bytes a year",
            new Interleaved(isSmoke).Measure([.. hardest.Select(place => new Contender(place.Code, place.Years.Run, $"{place.Years.Days} days"))]));
    }

    private TimeSpan Time(PlaceYears years)
    {
        int runs = isSmoke ? 1 : Runs;
        years.Run(runs);
        long start = Stopwatch.GetTimestamp();
        years.Run(runs);
        return Stopwatch.GetElapsedTime(start);
    }
}
