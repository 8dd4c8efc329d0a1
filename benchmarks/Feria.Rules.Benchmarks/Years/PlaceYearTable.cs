using Feria.Benchmarking;
using Feria.Locations;

namespace Feria.Rules.Benchmarks.Years;

/// <summary>A year of one place.</summary>
internal sealed class PlaceYearTable(bool isSmoke) : IMeasurement
{
    // What its maintainers publish, in microseconds; it was not run on this machine.
    private static readonly (string Code, int PythonHolidays)[] Places =
        [("GB", 217), ("US", 335), ("DE", 274), ("IN", 520), ("CN", 335), ("AU-NSW", 357)];

    public string Title => "A year of a place";

    public ResultTable Measure()
    {
        LocationCatalog catalog = Almanac.BuiltIn.Locations;
        return new(
            Title,
            "at most 10 µs for GB",
            "bytes a year",
            new Interleaved(isSmoke).Measure([.. Places.Where(place => catalog.Parse(place.Code).TryGetValue(out _)).Select(place => Contender(catalog, place.Code, place.PythonHolidays))]));
    }

    private static Contender Contender(LocationCatalog catalog, string code, int pythonHolidays)
    {
        PlaceYears years = new(catalog.Info(catalog.Parse(code).Value));
        return new(code, years.Run, $"{years.Days} days; python-holidays, as published: {pythonHolidays} µs");
    }
}
