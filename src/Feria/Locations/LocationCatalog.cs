using Feria.Packs;
using Feria.Rules;
using Feria.Text;
using Feria.WorkDays;

namespace Feria.Locations;

/// <summary>Knows places by code, alias and name, and what was probably meant by anything else.</summary>
/// <remarks>
/// Thread-safe. A code is looked up in the index of the packs, a name among the names that these keep apart: the rules of
/// no other place are read. Names are found with the marks of their letters and without them.
/// </remarks>
public sealed class LocationCatalog
{
    private readonly PackStack _packs;
    private readonly Func<IReadOnlyList<string>> _readerCodes;
    private readonly Func<string, string?> _readerCode;
    private readonly LocationBases _bases;

    internal LocationCatalog(PackStack packs, Func<IReadOnlyList<string>> readerCodes, Func<string, string?> readerCode) =>
        (_packs, _readerCodes, _readerCode, _bases) = (packs, readerCodes, readerCode, new(Parse, Place));

    /// <summary>Reads one place as users write it: code, alias or name, upper and lower case alike.</summary>
    /// <param name="text">For example <c>GB</c>, <c>UK</c>, <c>GB-SCT</c>, <c>Scotland</c>, <c>germany</c>.</param>
    /// <returns>The place, or an error that names the nearest ones.</returns>
    public ParseResult<Location> Parse(string? text)
    {
        var word = (text ?? string.Empty).Trim();
        if (word.Length is 0 or > 100)
        {
            return ParseResult<Location>.Failure(new(word.Length == 0
                ? "The place is empty; a country's or market's code, that of a part of it behind a hyphen, or a name is expected."
                : $"{Quoted.Of(word)} is too long for a place; a country's or market's code, that of a part of it behind a hyphen, or a name is expected."));
        }

        var found = FindCode(word.ToUpperInvariant()) ?? FindName(word) ?? FindReader(word);
        return found is { } location
            ? ParseResult<Location>.Success(location)
            : ParseResult<Location>.Failure(new($"{Quoted.Of(word)} is no place that Feria knows.")
            {
                IsUnknownName = true,
                Suggestions = NearestNames.Of(word, _packs.Packs, [.. _readerCodes(), .. AliasedParts(word)]),
            });
    }

    /// <summary>Reads one place or a union, with plus signs between the places.</summary>
    /// <param name="text">For example <c>DE+FR</c>.</param>
    /// <returns>The places, or an error that names the first unknown one.</returns>
    public ParseResult<LocationSet> ParseSet(string? text)
    {
        var locations = new List<Location>();
        foreach (var part in (text ?? string.Empty).Split('+'))
        {
            var location = Parse(part);
            if (!location.TryGetValue(out var value))
            {
                return ParseResult<LocationSet>.Failure(location.Error!);
            }

            locations.Add(value);
        }

        return ParseResult<LocationSet>.Success(new(locations));
    }

    /// <summary>The countries and markets that there are data or readers for, in order of code.</summary>
    /// <returns>Codes, each once.</returns>
    public IReadOnlyList<LocationInfo> Countries() =>
        [.. Codes().Concat(_readerCodes().Select(c => _packs.FindName(c) ?? c)).Distinct().Order(StringComparer.Ordinal).Select(c => Info(Location.FromCode(c)))];

    /// <summary>The subdivisions of a country that have calendars of their own, in the order of its file.</summary>
    /// <param name="country">A country or market.</param>
    /// <returns>The subdivisions; none for a place without any or without data.</returns>
    public IReadOnlyList<LocationInfo> Subdivisions(Location country) =>
        Place(country.Country) is { } place ? [.. place.Subdivisions.Select(s => Info(Location.FromCode($"{place.Code}-{s.Code}")))] : [];

    /// <summary>What is known of a place.</summary>
    /// <param name="location">A place, by whatever way it was made.</param>
    /// <returns>Its names and coverage; of a place that only a reader knows, its code.</returns>
    public LocationInfo Info(Location location)
    {
        if (Place(location.Country) is not { } place)
        {
            return new(location, location.Code, location.Code, [], [], null, null);
        }

        var scope = place.ScopeOf(location.Subdivision);
        var name = scope > 0 ? place.Subdivisions[scope - 1].Name : place.Name;
        var aliases = scope > 0 ? place.Subdivisions[scope - 1].Aliases : place.Aliases;
        var bases = Bases(location).Select(Info).ToList();
        var (first, last) = (bases.Max(b => b.FirstYear) ?? place.FirstYear, bases.Min(b => b.LastYear) ?? place.LastYear);
        return new(location, name.English, name.In(place.Languages[0]) ?? name.English, aliases, place.Languages, first, last);
    }

    /// <summary>The places on whose days those of a place stand; nearly always none.</summary>
    /// <exception cref="OwnCalendars.OwnCalendarException">One of them is not known, or the place stands on itself.</exception>
    internal IReadOnlyList<Location> Bases(Location location) => Place(location.Country) is { Bases.Count: > 0 } place ? _bases.Of(place) : [];

    /// <summary>The place and all that it stands on, itself first.</summary>
    internal IEnumerable<Location> Lineage(Location location) => Bases(location).SelectMany(Lineage).Prepend(location);

    internal Weekends Weekends(Location location) =>
        Place(location.Country) is not { } place ? WorkDays.Weekends.Usual
        : place.WeekendsOf(Math.Max(0, place.ScopeOf(location.Subdivision))) is { Count: > 0 } own ? new(own)
        : WorkDays.Weekends.Union([.. Bases(location).Select(Weekends)]);

    internal PlaceRules? Place(string code) => _packs.Find(code)?.Rules;

    private IEnumerable<string> Codes() => _packs.Packs.SelectMany(p => p.Codes).Distinct().Order(StringComparer.Ordinal);

    private Location? FindCode(string word)
    {
        var parts = word.Split('-', 2);
        if (Place(parts[0]) is not { } place)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return Location.FromCode(place.Code);
        }

        var subdivision = place.Subdivisions.FirstOrDefault(s => string.Equals(s.Code, parts[1], StringComparison.OrdinalIgnoreCase));
        return subdivision is null ? null : Location.FromCode($"{place.Code}-{subdivision.Code}");
    }

    // A part may be asked for behind an alias of its country, as one is behind the code.
    private Location? FindName(string word)
    {
        if (_packs.FindName(word) is { } code)
        {
            return FindCode(code);
        }

        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && _packs.FindName(word[..hyphen]) is { } country
            ? FindCode(country + word[hyphen..]) ?? (_packs.FindName(country + word[hyphen..]) is { } part ? FindCode(part) : null)
            : null;
    }

    // The parts of a country as they are called behind its alias, which no pack lists.
    private IEnumerable<string> AliasedParts(string word)
    {
        var alias = word.Split('-')[0];
        return alias.Length < word.Length && _packs.FindName(alias) is { } code && Place(code) is { } place
            ? place.Subdivisions.Select(s => $"{alias.ToUpperInvariant()}-{s.Code} ({place.Code}-{s.Code})")
            : [];
    }

    // All readers are looked at only when none is named exactly so: some may have to be compiled for it.
    private Location? FindReader(string word) =>
        (_readerCode(word) ?? _readerCodes().FirstOrDefault(c => string.Equals(c, word, StringComparison.OrdinalIgnoreCase))) is { } code ? Location.FromCode(code) : null;
}
