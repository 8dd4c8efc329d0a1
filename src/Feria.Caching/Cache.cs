using System.Diagnostics.CodeAnalysis;
using Feria.Caching.Storage;

namespace Feria.Caching;

/// <summary>A cache for any number of threads.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public sealed class Cache<TKey, TValue>
    where TKey : notnull
{
    private readonly CacheStore<TKey, TValue> _store;

    /// <summary>Makes a cache.</summary>
    /// <param name="options">What it holds.</param>
    public Cache(CacheOptions<TKey, TValue> options) => _store = new CacheStore<TKey, TValue>(options);

    /// <summary>How many values there are.</summary>
    public int Count => _store.Count;

    /// <summary>The value of a key.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => _store.TryGet(key, out value);

    /// <summary>Writes a value.</summary>
    public void Set(TKey key, TValue value) => _store.Set(key, value);
}
