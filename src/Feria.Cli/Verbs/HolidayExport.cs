using System.Runtime.CompilerServices;
using Feria.Cli.Answers;
using Feria.Cli.Failures;
using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;
using Feria.Readers;

namespace Feria.Cli.Verbs;

/// <summary>
/// Reads place after place, each as soon as the one before is printed. Years that a place does not cover are left out and
/// said on standard error, once a country; a place that was asked for by name and has none of the years is missing.
/// </summary>
internal sealed class HolidayExport(VerbContext context, int first, int last, Func<HolidayKind, bool> isExported)
{
    private readonly HashSet<string> _named = [];
    private readonly HashSet<string> _said = [];
    private readonly List<(string Country, DateRange Years, CoverageGap Gap)> _gaps = [];

    /// <summary>Gets a value indicating whether a place that was asked for by name has none of the years; known when all is read.</summary>
    public bool IsMissingPlaces { get; private set; }

    /// <summary>Gets a value indicating whether no place has any of the years; known when all is read.</summary>
    public bool IsEmpty { get; private set; } = true;

    private LocationCatalog Catalog => context.Almanac.Locations;

    /// <summary>The places of the codes with their subdivisions, each once; of no code, all places.</summary>
    public IReadOnlyList<LocationInfo> Places(IReadOnlyList<string> codes)
    {
        var named = codes.SelectMany(code =>
        {
            var parsed = Catalog.ParseSet(code);
            return parsed.TryGetValue(out var set) ? set.Locations : throw CommandException.From(parsed.Error!);
        }).ToList();
        _named.UnionWith(named.Select(p => p.Country));
        var places = codes.Count == 0 ? Catalog.Countries() : named.Select(Catalog.Info);
        return [.. places.SelectMany(p => p.Location.Subdivision is null ? Catalog.Subdivisions(p.Location).Prepend(p) : [p]).DistinctBy(p => p.Location)];
    }

    /// <summary>The places with the years that each covers, found as they are asked for.</summary>
    public IEnumerable<(Location Place, DateRange Years)> Covered(IEnumerable<LocationInfo> places)
    {
        foreach (var place in places)
        {
            if (Covered(place) is { } years)
            {
                IsEmpty = false;
                yield return (place.Location, years);
            }
        }
    }

    /// <summary>The holidays of all places.</summary>
    public async IAsyncEnumerable<HolidayRow> ReadAsync(IEnumerable<LocationInfo> places, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (place, years) in Covered(places))
        {
            await foreach (var row in ReadAsync(place, years, cancellation))
            {
                yield return row;
            }
        }
    }

    /// <summary>The holidays of a place.</summary>
    public async IAsyncEnumerable<HolidayRow> ReadAsync(Location place, DateRange years, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var answer = await context.Almanac.ReadAsync(place, years, context.Source, cancellation);
        Note(place, years, answer.Gaps.Where(g => isExported(g.Kind)));
        foreach (var holiday in answer.Holidays.Where(h => isExported(h.Kind)))
        {
            // A long export is one long computation: it looks up now and then whether anybody still waits.
            cancellation.ThrowIfCancellationRequested();
            yield return HolidayRow.Of(place, holiday);
        }
    }

    /// <summary>Keeps what is not known of a place.</summary>
    public void Note(Location place, DateRange years, IEnumerable<CoverageGap> gaps) => _gaps.AddRange(gaps.Select(g => (place.Country, years, g)));

    /// <summary>Says what is not known of the places that were read: a line a country, its subdivisions included.</summary>
    public void TellGaps()
    {
        foreach (var gaps in _gaps.GroupBy(g => g.Country, StringComparer.Ordinal))
        {
            context.TellGaps(gaps.Key, [.. gaps.Select(g => g.Years).Distinct()], gaps.Select(g => g.Gap));
        }
    }

    private DateRange? Covered(LocationInfo place)
    {
        var covered = place.Covered(first, last);
        if ((covered?.First.Year, covered?.Last.Year) != (first, last) && _said.Add(place.Location.Country))
        {
            // Subdivisions are covered as their country is.
            context.Say($"{place.Location.Country} is covered from {place.FirstYear} to {place.LastYear}; {(covered is null ? "all years" : "other years")} are left out.");
        }

        IsMissingPlaces |= covered is null && _named.Contains(place.Location.Country);
        return covered;
    }
}
