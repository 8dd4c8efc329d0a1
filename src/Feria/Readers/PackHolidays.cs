using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;
using Feria.Packs;
using Feria.Rules;
using Feria.Rules.Evaluation;

namespace Feria.Readers;

/// <summary>Answers holidays from the rules of data packs.</summary>
internal sealed class PackHolidays(PackStack packs)
{
    /// <summary>Whether a pack has the place.</summary>
    public bool Has(Location location) => packs.Find(location.Country) is var (_, place) && place.ScopeOf(location.Subdivision) >= 0;

    /// <summary>The pack that answers for the place, or nothing when none has it.</summary>
    public DataPack? Pack(Location location) => Has(location) ? packs.Find(location.Country)?.Pack : null;

    /// <summary>The answer, or nothing when no pack has the place.</summary>
    /// <exception cref="CoverageException">A pack has the place, but not the whole time.</exception>
    /// <exception cref="PackFormatException">The place's rules make no sense.</exception>
    public HolidayAnswer? Read(Location location, DateRange range)
    {
        if (packs.Find(location.Country) is not var (pack, place) || place.ScopeOf(location.Subdivision) is not (>= 0 and var scope))
        {
            return null;
        }

        if (range.First.Year < place.FirstYear || range.Last.Year > place.LastYear)
        {
            var asked = range.First.Year < place.FirstYear ? range.First.Year : range.Last.Year;
            throw new CoverageException(location, place.FirstYear, place.LastYear, asked);
        }

        var holidays = Evaluate(place, scope, range);
        var isWholeYears = range.First is { Month: 1, Day: 1 } && range.Last is { Month: 12, Day: 31 };
        return new(location, range, isWholeYears ? holidays : [.. holidays.Where(h => range.Contains(h.Date))], pack.Label)
        {
            Gaps = [.. place.Plan.Scope(scope).OfKnownYears.Select(Gap).Where(g => g.Concerns(range))],
        };
    }

    private static CoverageGap Gap(VariantPlan variant) =>
        new(variant.RuleId, variant.Name, variant.Kind, variant.KnownYears!.Value.First, variant.KnownYears.Value.Last) { Law = variant.Law };

    private static List<Holiday> Evaluate(PlaceRules place, int scope, DateRange range)
    {
        try
        {
            return RuleEvaluator.Evaluate(place, scope, range.First.Year, range.Last.Year);
        }
        catch (Exception e) when (e is ArgumentException or ArithmeticException or IndexOutOfRangeException)
        {
            // No rule of ours does this; a pack that something else made may have a thirteenth month.
            throw new PackFormatException($"The data pack has rules of {place.Code} that make no sense: {e.Message}", e);
        }
    }
}
