using Feria.Dates;
using Feria.Locations;
using Feria.Packs;
using Feria.Rules;
using Feria.Rules.Evaluation;
using Feria.Rules.Expressions;

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
                return new(location, range, [.. holidays.Where(h => range.Contains(h.Date))], $"built-in {pack.Version}")
                {
                    Gaps = Gaps(place, scope, range),
                };
            }
        }

        return null;
    }

    private static List<CoverageGap> Gaps(PlaceRules place, int scope, DateRange range)
    {
        var gaps = new List<CoverageGap>();
        foreach (var variant in place.Variants)
        {
            if (variant is { AnnouncedYears: { } known, On: NeverDate } && variant.Scopes.Contains(scope)
                && (range.First.Year < known.First || range.Last.Year > known.Last)
                && variant.Holds.First <= range.Last.DayNumber && variant.Holds.Last >= range.First.DayNumber)
            {
                gaps.Add(new(variant.RuleId, variant.Name.English, variant.Kinds[0], known.First, known.Last));
            }
        }

        return gaps;
    }
}
