using Feria.Rules;
using Feria.Rules.Evaluation;

namespace Feria.Packs;

/// <summary>Reckons what a pack has of its places.</summary>
public static class CoverageReport
{
    /// <summary>What a pack has of each of its places.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="firstYear">The first year whose public days are counted; a place's own if that is later.</param>
    /// <param name="lastYear">The last such year, inclusive; a place's own if that is earlier.</param>
    /// <returns>The places in order of code; each is reckoned as it is asked for, in some milliseconds.</returns>
    public static IEnumerable<PlaceCoverage> Of(DataPack pack, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Codes.Select(code => Of(pack.Place(code)!, pack.Translations(code), firstYear, lastYear));
    }

    private static PlaceCoverage Of(PlaceRules place, IReadOnlyList<Translations> translations, int firstYear, int lastYear)
    {
        var (first, last) = (Math.Max(firstYear, place.FirstYear), Math.Min(lastYear, place.LastYear));
        var (days, tabled) = (0, 0);
        for (var scope = 0; scope <= place.Subdivisions.Count && first <= last; scope++)
        {
            var (some, announced) = RuleEvaluator.CountDaysOff(place, scope, first, last);
            (days, tabled) = (days + some, tabled + announced);
        }

        return new()
        {
            Code = place.Code,
            Name = place.Name.English,
            FirstYear = place.FirstYear,
            LastYear = place.LastYear,
            Rules = place.Variants.Select(v => v.RuleId).Distinct(StringComparer.Ordinal).Count(),
            Parts = place.Subdivisions.Count,

            // A row that holds in several parts stands in the variant of each.
            TableRows = place.Variants.SelectMany(v => v.Announced.SelectMany(a => a.Value.Select(days => (v.RuleId, a.Key, days)))).Distinct().Count(),
            PublicDays = days,
            TabledDays = tabled,
            Languages = [.. place.Languages.Append("en").Concat(translations.Select(t => t.Language)).Distinct(StringComparer.Ordinal)],
            Sources = [.. place.Variants.SelectMany(v => new[] { v.Source, v.AnnouncedSource }).Prepend(place.Source).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }
}
