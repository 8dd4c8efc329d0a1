using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;

namespace Feria.Tests.Holidays;

/// <summary>All that the built-in data say of a place and its parts over some years.</summary>
internal static class Export
{
    /// <summary>The holidays of a place and of each of its parts, clipped to the years that the data cover.</summary>
    public static async Task<IReadOnlyList<(string Scope, Holiday Holiday)>> Rows(string code, int first, int last)
    {
        var catalog = Almanac.BuiltIn.Locations;
        var country = catalog.Info(Location.FromCode(code));
        var range = new DateRange(
            new(Math.Max(first, country.FirstYear ?? first), 1, 1), new(Math.Min(last, country.LastYear ?? last), 12, 31));
        var rows = new List<(string, Holiday)>();
        foreach (var place in catalog.Subdivisions(country.Location).Select(s => s.Location).Prepend(country.Location))
        {
            var answer = await Almanac.BuiltIn.ReadAsync(place, range, Almanac.BuiltInSource, TestContext.Current.CancellationToken);
            rows.AddRange(answer.Holidays.Select(h => (place.Subdivision ?? ".", h)));
        }

        return rows;
    }
}
