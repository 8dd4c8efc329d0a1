using System.Collections.Concurrent;
using System.Text;

namespace Feria.DuckDB.Places;

/// <summary>The places of a query by their texts, each read once. Safe to be asked by many threads.</summary>
internal sealed class PlaceBook(Almanac almanac, string? source)
{
    // Rows of garbage must not fill the memory; whoever is not kept is looked for anew.
    private const int MostKept = 10_000;
    private const int Longest = 1_000;

    private readonly ConcurrentDictionary<string, PlaceEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>The place that a text names, or what is wrong with the text.</summary>
    public PlaceEntry Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return new(null, $"A text of {utf8.Length} bytes is no place; a code such as DE-BY is expected.");
        }

        Span<char> text = stackalloc char[Longest];
        text = text[..Encoding.UTF8.GetChars(utf8, text)];
        return _entries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var entry) ? entry : Read(text.ToString());
    }

    private PlaceEntry Read(string text)
    {
        var parsed = almanac.Locations.ParseSet(text);
        var entry = parsed.TryGetValue(out var places) ? new PlaceEntry(new(almanac, places, source), null) : new(null, parsed.Error!.ToString());
        return _entries.Count < MostKept ? _entries.GetOrAdd(text, entry) : entry;
    }
}
