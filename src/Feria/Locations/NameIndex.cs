using Feria.Rules;
using Feria.Text;

namespace Feria.Locations;

/// <summary>All names and aliases of places and their parts.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, Location> _byName = new(StringComparer.OrdinalIgnoreCase);

    public NameIndex(IEnumerable<PlaceRules> places)
    {
        var all = places.ToList();

        // Countries before their parts: Georgia is the country first.
        foreach (var place in all)
        {
            Add(Location.FromCode(place.Code), place.Name, [place.Code, .. place.Aliases]);
        }

        foreach (var place in all)
        {
            foreach (var part in place.Subdivisions)
            {
                // An alias of two letters is a code within its country alone: NZ-CA is Canterbury, CA is Canada.
                var aliases = part.Aliases.ToLookup(a => a.Length == 2);
                var codes = new[] { place.Code }.Concat(place.Aliases).SelectMany(c => aliases[true].Prepend(part.Code), (c, a) => $"{c}-{a}");
                Add(Location.FromCode($"{place.Code}-{part.Code}"), part.Name, [.. codes, .. aliases[false]]);
            }
        }
    }

    public Location? Find(string name) => _byName.TryGetValue(name, out var location) ? location : null;

    /// <summary>The nearest names, each with its code: <c>Germany (DE)</c>.</summary>
    public IReadOnlyList<string> Nearest(string text, IEnumerable<string> more) =>
    [
        .. EditDistance.Nearest(text, _byName.Keys.Concat(more), most: 8)
            .Select(n => _byName.TryGetValue(n, out var found) && found.Code != n ? $"{n} ({found.Code})" : n)
            .Take(3),
    ];

    private void Add(Location location, LocalizedName name, IEnumerable<string> aliases)
    {
        foreach (var text in name.Texts.Select(t => t.Value).Concat(aliases))
        {
            _byName.TryAdd(text, location);
        }
    }
}
