using System.Collections.Concurrent;
using Feria.Caching.Redis.Servers;

namespace Feria.Caching.Redis.Numbers;

/// <summary>How old the values in memory are, in the measure of Redis.</summary>
/// <remarks>A value that is taken for older than it is costs a question to Redis; one that is taken for newer would be served although it is wrong. Every race here ends with the first.</remarks>
internal sealed class KnownEntries<TKey>(ServerClock clock, IEqualityComparer<TKey>? comparer)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, KnownEntry> _entries = new(comparer ?? EqualityComparer<TKey>.Default);

    internal int Count => _entries.Count;

    internal void Note(TKey key, KnownEntry entry) => _entries[key] = entry;

    /// <summary>Redis has given its number to what was written, and had another one until then.</summary>
    internal void Number(TKey key, long before, long number)
    {
        if (_entries.TryGetValue(key, out KnownEntry entry) && entry.Number == before)
        {
            _ = _entries.TryUpdate(key, entry with { Number = number }, entry);
        }
    }

    /// <summary>A copy of what is known of all.</summary>
    internal Dictionary<TKey, KnownEntry> All() => new(_entries, _entries.Comparer);

    internal KnownEntry Of(TKey key) => _entries.GetValueOrDefault(key);

    internal bool IsOlder(TKey key, long number) => clock.Earliest(Of(key).Number) < number;

    /// <summary>Forgets what nobody holds: of values that were loaded and not kept, no removal is told.</summary>
    internal void Trim(Func<TKey, bool> isHeld)
    {
        foreach ((TKey key, _) in _entries)
        {
            if (!isHeld(key))
            {
                Left(key);
            }
        }
    }

    internal void Left(TKey key) => _ = _entries.TryRemove(key, out _);
}
