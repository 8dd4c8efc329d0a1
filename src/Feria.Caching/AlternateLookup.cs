using System.Diagnostics.CodeAnalysis;
using Feria.Caching.Maps;
using Feria.Caching.Storage;

namespace Feria.Caching;

/// <summary>Reads a cache by another form of its keys, such as <see cref="ReadOnlySpan{T}"/> of characters for strings.</summary>
/// <remarks>
/// Made by <see cref="Cache{TKey,TValue}.GetAlternateLookup"/>. Safe for any number of threads; costs what the same verb of
/// the cache costs. A key is made only to load what is missing.
/// </remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
/// <typeparam name="TAlternate">The other form of keys.</typeparam>
public sealed class AlternateLookup<TKey, TValue, TAlternate>
    where TKey : notnull
    where TAlternate : allows ref struct
{
    private readonly Cache<TKey, TValue> _cache;
    private readonly EntryTable<TKey, TValue> _table;
    private readonly IAlternateEqualityComparer<TAlternate, TKey> _comparer;

    internal AlternateLookup(Cache<TKey, TValue> cache, EntryTable<TKey, TValue> table, IAlternateEqualityComparer<TAlternate, TKey> comparer)
    {
        _cache = cache;
        _table = table;
        _comparer = comparer;
    }

    /// <summary>The value of a key. No lock; allocates nothing. Counts as a use.</summary>
    public bool TryGet(TAlternate key, [MaybeNullWhen(false)] out TValue value)
    {
        Entry<TKey, TValue>? entry = Find(key);
        bool isHit = entry is not null && _table.Use(entry);
        _table.CountRead(isHit);
        value = isHit ? entry!.Value : default;
        return isHit;
    }

    /// <summary>Whether a key has a value. No lock; allocates nothing. Does not count as a use.</summary>
    public bool Contains(TAlternate key) => Find(key) is { } entry && _table.IsLive(entry);

    /// <summary>The value of a key; loaded by the first who asks, while all others wait. A hit allocates nothing.</summary>
    /// <exception cref="RecursiveLoadException">The caller is part of the load of that key.</exception>
    /// <exception cref="ObjectDisposedException">There is no value, and the cache has been disposed of.</exception>
    public TValue GetOrAdd(TAlternate key, Func<TKey, TValue> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        if (Find(key) is { } entry && _table.UseFresh(entry))
        {
            _table.CountRead(isHit: true);
            return entry.Value;
        }

        return _cache.GetOrAdd(_comparer.Create(key), load);
    }

    /// <summary>Takes the value of a key out; false where there is none. Allocates nothing.</summary>
    public bool TryRemove(TAlternate key, [MaybeNullWhen(false)] out TValue value)
    {
        if (Find(key) is { } entry)
        {
            return _cache.TryRemove(entry.Key, out value);
        }

        value = default;
        return false;
    }

    private Entry<TKey, TValue>? Find(TAlternate key) => _table.Map.Find(key, Keys<TKey>.Spread(_comparer.GetHashCode(key)), _comparer);
}
