using Feria.Dates;

namespace Feria.Locations;

/// <summary>What is known of a place beside its holidays.</summary>
/// <param name="Location">The place.</param>
/// <param name="Name">The English name.</param>
/// <param name="LocalName">The name in the place's own language.</param>
/// <param name="Aliases">Other names and codes that are understood.</param>
/// <param name="Languages">The tags of the languages of the names, the place's own first.</param>
/// <param name="FirstYear">The first year that the data covers, or <see langword="null"/> where a reader alone knows.</param>
/// <param name="LastYear">The last year that the data covers, inclusive.</param>
public sealed record LocationInfo(
    Location Location, string Name, string LocalName, IReadOnlyList<string> Aliases, IReadOnlyList<string> Languages, int? FirstYear, int? LastYear)
{
    /// <summary>The part of some years that the data covers; all of them where a reader alone knows.</summary>
    /// <param name="firstYear">The first year.</param>
    /// <param name="lastYear">The last year, inclusive.</param>
    /// <returns>Whole years, or <see langword="null"/> if none of them is covered.</returns>
    public DateRange? Covered(int firstYear, int lastYear)
    {
        var (first, last) = (Math.Max(firstYear, FirstYear ?? firstYear), Math.Min(lastYear, LastYear ?? lastYear));
        return first <= last ? new(new(first, 1, 1), new(last, 12, 31)) : null;
    }
}
