using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Feria.Caching.Exact;
using Feria.Caching.Exact.Lifetimes;
using Feria.Caching.Exact.Orders;
using Feria.Caching.Exact.Views;

namespace Feria.Caching;

/// <summary>A dictionary that holds so much and no more: what the seven caches of the exact family have in common.</summary>
/// <remarks>
/// <para>
/// Every value has a size, 1 unless a function says otherwise, asked for once, when the value is written. A new key, and a
/// value that is larger than the one before, evict until <see cref="CurrentSize"/> and the new size together are at most
/// <see cref="MaxSize"/>. The old value still counts then, so replacing can evict more than is needed, even the key itself.
/// A value that is not larger evicts nothing. Values of size 0 have no bound.
/// </para>
/// <para>
/// The indexer, <see cref="TryGetValue"/> and <see cref="GetOrAdd"/> are uses; <see cref="ContainsKey"/> and enumerating
/// are not. Keys, values and pairs are enumerated in the order in which the keys came in; a change ends the enumeration with
/// an exception, a read does not.
/// </para>
/// <para>
/// Not safe for several threads, not even for reading: a read changes what goes next. <see cref="Cache{TKey,TValue}"/> is.
/// Functions given to a cache run before anything has changed, listeners after everything has: if one throws, the cache is
/// sound. Operations are O(1) unless it is said otherwise; a hit allocates nothing.
/// </para>
/// </remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values; null is a value like any other.</typeparam>
public abstract class ExactCache<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private protected ExactCache(
        long maxSize,
        EvictionOrder<TKey, TValue> order,
        Func<TValue, long>? sizeOf,
        IEqualityComparer<TKey>? comparer,
        ExactLifetime<TKey, TValue>? lifetime = null)
        => Store = new ExactStore<TKey, TValue>(maxSize, order, lifetime, sizeOf, comparer);

    /// <summary>The most that the sizes of all values may add up to.</summary>
    public long MaxSize => Store.MaxSize;

    /// <summary>What the sizes of all values add up to. A timed cache first removes what is over.</summary>
    public long CurrentSize
    {
        get
        {
            _ = Store.RemoveExpired(Store.Now);
            return Store.Size;
        }
    }

    /// <summary>How many values there are. A timed cache first removes what is over.</summary>
    public int Count
    {
        get
        {
            _ = Store.RemoveExpired(Store.Now);
            return Store.Count;
        }
    }

    /// <summary>
    /// Computes the value of a key that the indexer does not find; the value is kept if it is not too large. By default there
    /// is none and the indexer throws. Only the indexer asks it.
    /// </summary>
    public Func<TKey, TValue>? Missing { get; init; }

    /// <summary>
    /// Told of each value that leaves, once, after the operation is complete; it may use the cache. What it throws is dropped.
    /// A value that was never kept is not told.
    /// </summary>
    public Action<CacheRemoval<TKey, TValue>>? Removed
    {
        get => Store.Removed;
        init => Store.Removed = value;
    }

    /// <summary>The keys, as they are whenever one looks; looking is no use. Read-only.</summary>
    public ICollection<TKey> Keys => new EntryView<TKey, TValue, TKey>(this, static item => item.Key, ContainsKey);

    /// <summary>The values, as they are whenever one looks; looking is no use. Read-only.</summary>
    public ICollection<TValue> Values => new EntryView<TKey, TValue, TValue>(this, static item => item.Value, HasValue);

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    internal ExactStore<TKey, TValue> Store { get; }

    /// <summary>The value of a key. Reading is a use; writing replaces.</summary>
    /// <exception cref="KeyNotFoundException">There is no value for the key, and no <see cref="Missing"/>.</exception>
    /// <exception cref="ArgumentException">The size of the value to write is above <see cref="MaxSize"/>; the old value is kept.</exception>
    public TValue this[TKey key]
    {
        get
        {
            Check(key);
            return Store.Read(key) is { } entry ? entry.Value
                : Missing is null ? throw new KeyNotFoundException($"There is no value for the key '{key}' in the cache.")
                : Keep(key, Missing(key));
        }

        set
        {
            Check(key);
            Write(key, value, Store.Now);
        }
    }

    /// <summary>The value of a key. A use.</summary>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        Check(key);
        ExactEntry<TKey, TValue>? entry = Store.Read(key);
        value = entry is null ? default : entry.Value;
        return entry is not null;
    }

    /// <summary>The value of a key; a use. If there is none, it is computed, and kept unless it is too large.</summary>
    /// <remarks>What the function throws is thrown, and nothing is kept. A lifetime begins when the value is there.</remarks>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> create)
    {
        Check(key);
        ArgumentNullException.ThrowIfNull(create);
        return Store.Read(key) is { } entry ? entry.Value : Keep(key, create(key));
    }

    /// <summary>Whether there is a value for a key. Not a use.</summary>
    public bool ContainsKey(TKey key)
    {
        Check(key);
        return Store.Peek(key, Store.Now) is not null;
    }

    /// <summary>Writes a value for a key that has none.</summary>
    /// <exception cref="ArgumentException">The key has a value, or this one's size is above <see cref="MaxSize"/>.</exception>
    public void Add(TKey key, TValue value)
    {
        if (!TryAdd(key, value))
        {
            throw new ArgumentException($"There is a value for the key '{key}' already. Write with the indexer to replace it.", nameof(key));
        }
    }

    /// <summary>Writes a value for a key unless it has one. Finding one is not a use of it.</summary>
    /// <exception cref="ArgumentException">The size of the value is above <see cref="MaxSize"/>.</exception>
    public bool TryAdd(TKey key, TValue value)
    {
        Check(key);
        long now = Store.Now;
        if (Store.Peek(key, now) is not null)
        {
            return false;
        }

        Write(key, value, now);
        return true;
    }

    /// <summary>Takes the value of a key out.</summary>
    public bool Remove(TKey key) => Remove(key, out _);

    /// <summary>Takes the value of a key out and gives it.</summary>
    public bool Remove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        Check(key);
        ExactEntry<TKey, TValue>? entry = Store.Remove(key);
        value = entry is null ? default : entry.Value;
        return entry is not null;
    }

    /// <summary>Takes out what would be evicted next. Its removal's cause is <see cref="RemovalCause.Removed"/>.</summary>
    /// <exception cref="InvalidOperationException">The cache is empty.</exception>
    public KeyValuePair<TKey, TValue> PopItem()
        => Store.Pop() is { } entry ? new(entry.Key, entry.Value) : throw new InvalidOperationException("The cache is empty; there is nothing to pop.");

    /// <summary>Takes everything out and forgets all uses. O(n).</summary>
    public void Clear() => Store.Clear();

    /// <summary>The pairs of key and value, in the order in which the keys came in. Not a use.</summary>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        foreach (ExactEntry<TKey, TValue> entry in Store.Live())
        {
            yield return new(entry.Key, entry.Value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item) => Find(item) is not null;

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item)
    {
        ExactEntry<TKey, TValue>? entry = Find(item);
        if (entry is not null)
        {
            Store.TakeOut(entry, RemovalCause.Removed);
        }

        return entry is not null;
    }

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
        => EntryView<TKey, TValue, KeyValuePair<TKey, TValue>>.CopyTo(this, Count, array, arrayIndex);

    /// <summary>Writes what was computed on demand: one that cannot be kept is good for its caller all the same.</summary>
    internal TValue Keep(TKey key, TValue value)
    {
        _ = Store.Write(key, value, Store.Now);
        return value;
    }

    private static void Check(TKey key)
    {
        // A number is never null, and would be boxed to learn that.
        if (!typeof(TKey).IsValueType)
        {
            ArgumentNullException.ThrowIfNull(key);
        }
    }

    private void Write(TKey key, TValue value, long now)
    {
        if (Store.Write(key, value, now) == WriteOutcome.TooLarge)
        {
            throw new ArgumentException($"The value of the key '{key}' is larger than the whole cache may be, which is {MaxSize}.", nameof(value));
        }
    }

    private bool HasValue(TValue value)
    {
        foreach (ExactEntry<TKey, TValue> entry in Store.Live())
        {
            if (EqualityComparer<TValue>.Default.Equals(entry.Value, value))
            {
                return true;
            }
        }

        return false;
    }

    private ExactEntry<TKey, TValue>? Find(KeyValuePair<TKey, TValue> item)
        => Store.Peek(item.Key, Store.Now) is { } entry && EqualityComparer<TValue>.Default.Equals(entry.Value, item.Value) ? entry : null;
}
