using System.Collections.Concurrent;
using Feria.Dates;
using Feria.Readers;

namespace Feria.DuckDB.Places;

/// <summary>What was not known of the places that were asked for, whatever texts they were called by. Safe to be written by many threads.</summary>
internal sealed class DoubtBook
{
    private readonly ConcurrentDictionary<(string Place, DateRange Time), IReadOnlyList<CoverageGap>> _doubts = new();

    /// <summary>Gets all of it: every place once, in order.</summary>
    public IEnumerable<PlaceDoubt> All => _doubts
        .OrderBy(d => d.Key.Place, StringComparer.Ordinal).ThenBy(d => d.Key.Time.First).ThenBy(d => d.Key.Time.Last)
        .GroupBy(d => d.Key.Place, StringComparer.Ordinal)
        .Select(place => new PlaceDoubt(place.Key, [.. place.Select(d => d.Key.Time)], [.. place.SelectMany(d => d.Value).Distinct()]));

    /// <summary>Keeps what is not known of a place in a time that was asked for.</summary>
    public void Add(string place, DateRange time, IReadOnlyList<CoverageGap> gaps) => _doubts.TryAdd((place, time), gaps);
}
