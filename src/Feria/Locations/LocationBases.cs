using System.Collections.Concurrent;
using Feria.OwnCalendars;
using Feria.Rules;

namespace Feria.Locations;

/// <summary>Finds the places that others stand on, as they are written, and refuses those that stand on themselves.</summary>
/// <remarks>Thread-safe. What is found is kept; what is not is looked for anew, as a reader of it may be dropped in.</remarks>
internal sealed class LocationBases(Func<string?, ParseResult<Location>> parse, Func<string, PlaceRules?> find)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Location>> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<Location> Of(PlaceRules place)
    {
        if (!_known.TryGetValue(place.Code, out var bases))
        {
            bases = Resolve(place, [place.Code]);
            _known.TryAdd(place.Code, bases);
        }

        return bases;
    }

    private Location[] Resolve(PlaceRules place, IReadOnlyList<string> path)
    {
        var bases = place.Bases.Select(text => Parse(place, text)).Distinct().ToArray();
        foreach (var code in bases.Select(b => b.Country))
        {
            if (path.Contains(code))
            {
                throw new OwnCalendarException($"{place.Source}: the calendar {path[0]} is built on itself: {string.Join(" → ", path.Append(code))}.");
            }

            if (find(code) is { Bases.Count: > 0 } next)
            {
                Resolve(next, [.. path, code]);
            }
        }

        return bases;
    }

    private Location Parse(PlaceRules place, string text)
    {
        var parsed = parse(text);
        return parsed.TryGetValue(out var location)
            ? location
            : throw new OwnCalendarException($"{place.Source}: the base of {place.Code} is not known: {parsed.Error}");
    }
}
