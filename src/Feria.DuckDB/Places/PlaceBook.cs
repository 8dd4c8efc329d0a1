using System.Collections.Concurrent;
using System.Text;

namespace Feria.DuckDB.Places;

/// <summary>The places of a query by their texts, each read once. Safe to be asked by many threads.</summary>
/// <param name="almanac">Who knows the days.</param>
/// <param name="source">A reader's label, <c>built-in</c>, or <see langword="null"/> for the usual one.</param>
/// <param name="answersDoubtful">Whether years are answered for in which not all days off are known; <see cref="Doubts"/> tells them.</param>
internal sealed class PlaceBook(Almanac almanac, string? source, bool answersDoubtful)
{
    // Rows of garbage must not fill the memory; whoever is not kept is looked for anew.
    private const int MostKept = 10_000;
    private const int Longest = 1_000;

    private readonly ConcurrentDictionary<string, PlaceEntry> _entries = new(StringComparer.Ordinal);
    private readonly DoubtBook? _doubts = answersDoubtful ? new() : null;

    /// <summary>Gets what was not known between the days that were asked for, place by place, also of texts that were not kept.</summary>
    public IEnumerable<PlaceDoubt> Doubts => _doubts?.All ?? [];

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
        var entry = parsed.TryGetValue(out var places) ? new PlaceEntry(new(almanac, places, source, _doubts), null) : new(null, parsed.Error!.ToString());
        return _entries.Count < MostKept ? _entries.GetOrAdd(text, entry) : entry;
    }
}
