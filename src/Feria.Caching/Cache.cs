using System.Diagnostics.CodeAnalysis;
using Feria.Caching.Loading;
using Feria.Caching.Maps;
using Feria.Caching.Storage;

namespace Feria.Caching;

/// <summary>A cache for any number of threads.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values; null is a value like any other.</typeparam>
public sealed class Cache<TKey, TValue>
    where TKey : notnull
{
    private readonly CacheStore<TKey, TValue> _store;
    private readonly Loader<TKey, TValue> _loader;

    /// <summary>Makes a cache.</summary>
    /// <param name="options">What it holds.</param>
    public Cache(CacheOptions<TKey, TValue> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _store = new CacheStore<TKey, TValue>(options);
        _loader = new Loader<TKey, TValue>(_store);
    }

    /// <summary>How many values there are, those included that are over and have not been noticed yet.</summary>
    public int Count => _store.Count;

    internal long? Capacity => _store.Capacity;

    /// <summary>The value of a key. No lock; allocates nothing. Counts as a use.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => _store.TryGet(key, out value);

    /// <summary>Whether a key has a value. No lock; allocates nothing. Does not count as a use.</summary>
    public bool Contains(TKey key) => _store.Contains(key);

    /// <summary>Writes a value.</summary>
    public void Set(TKey key, TValue value) => _store.Set(key, value);

    /// <summary>The value of a key; loaded by the first who asks, while all others wait.</summary>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> load)
        => _store.TryGet(key, out TValue? value) ? value : _loader.Load(key, load, static (key, load) => load(key));

    /// <summary>The value of a key; loaded by the first who asks, while all others wait.</summary>
    public TValue GetOrAdd<TState>(TKey key, TState state, Func<TKey, TState, TValue> load)
        => _store.TryGet(key, out TValue? value) ? value : _loader.Load(key, state, load);

    /// <summary>The value of a key; loaded once for all who ask.</summary>
    public ValueTask<TValue> GetOrAddAsync(
        TKey key, Func<TKey, CancellationToken, ValueTask<TValue>> load, CancellationToken cancellation = default)
        => _store.TryGet(key, out TValue? value)
            ? new(value)
            : _loader.LoadAsync(key, load, static (key, load, cancellation) => load(key, cancellation), cancellation);

    /// <summary>Writes what a function makes of the value there is, or of none; the function may run more than once.</summary>
    public TValue AddOrUpdate(TKey key, Func<TKey, TValue> add, Func<TKey, TValue, TValue> update)
    {
        ArgumentNullException.ThrowIfNull(add);
        ArgumentNullException.ThrowIfNull(update);
        while (true)
        {
            Entry<TKey, TValue>? entry = _store.Get(key);
            TValue value = entry is null ? add(key) : update(key, entry.Value);
            if (_store.TrySet(entry, key, value))
            {
                return value;
            }
        }
    }

    /// <summary>Takes the value of a key out.</summary>
    public bool TryRemove(TKey key, [MaybeNullWhen(false)] out TValue value) => _store.TryRemove(key, out value);

    /// <summary>Takes everything out; what is being loaded is not kept.</summary>
    public void Clear() => _store.Clear();
}
