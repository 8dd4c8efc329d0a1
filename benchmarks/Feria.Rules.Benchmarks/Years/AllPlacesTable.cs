using Feria.Benchmarking;
using Feria.Dates;
using Feria.Locations;

namespace Feria.Rules.Benchmarks.Years;

/// <summary>One year of all places.</summary>
internal sealed class AllPlacesTable(bool isSmoke) : IMeasurement
{
    private static readonly DateRange Year = DateRange.OfYear(2025);

    public string Title => "One year of all places";

    public ResultTable Measure()
    {
        LocationCatalog catalog = Almanac.BuiltIn.Locations;
        LocationInfo[] countries = [.. catalog.Countries().Where(country => country.Covered(Year.First.Year, Year.First.Year) is not null)];
        Location[] wholes = [.. countries.Select(country => country.Location)];
        Location[] all = [.. countries.SelectMany(country => catalog.Subdivisions(country.Location).Prepend(country)).Select(place => place.Location)];
        return new(
            Title,
            "ahead of python-holidays by ten times and more",
            "bytes for all",
            new Interleaved(isSmoke, TimeSpan.FromMilliseconds(20)).Measure(
            [
                new("countries and markets", Of(wholes), $"{wholes.Length} places; python-holidays, as published: 97 ms for 250 countries"),
                new("with all parts", Of(all), $"{all.Length} places"),
            ]));
    }

    private static Action<int> Of(Location[] places) => count =>
    {
        for (int i = 0; i < count; i++)
        {
            foreach (Location place in places)
            {
                _ = PlaceYears.Read(place, Year);
            }
        }
    };
}
