using Feria.Dates;
using Feria.Locations;
using Feria.Packs;
using Feria.Rules.Evaluation;

namespace Feria.Readers;

/// <summary>Reads holidays from the rules of data packs.</summary>
internal sealed class PackHolidays(IReadOnlyList<DataPack> packs)
{
    /// <summary>The answer, or nothing when no pack has the place.</summary>
    /// <exception cref="CoverageException">A pack has the place, but not the whole time.</exception>
    public HolidayAnswer? Read(Location location, DateRange range)
    {
        foreach (var pack in packs)
        {
            if (pack.Place(location.Country) is { } place && place.ScopeOf(location.Subdivision) is >= 0 and var scope)
            {
                if (range.First.Year < place.FirstYear || range.Last.Year > place.LastYear)
                {
                    var asked = range.First.Year < place.FirstYear ? range.First.Year : range.Last.Year;
                    throw new CoverageException(location, place.FirstYear, place.LastYear, asked);
                }

                var holidays = RuleEvaluator.Evaluate(place, scope, range.First.Year, range.Last.Year);
                return new(location, range, [.. holidays.Where(h => range.Contains(h.Date))], $"built-in {pack.Version}");
            }
        }

        return null;
    }
}
