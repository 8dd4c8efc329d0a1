using BitFaster.Caching.Lru;

namespace Feria.Caching.Peers;

/// <summary>BitFaster's least recently used with a lifetime and without counts.</summary>
public readonly struct FastTimedLruPeer<TKey>(int capacity, TimeSpan toLive) : IPeer<TKey>
    where TKey : notnull
{
    private readonly FastConcurrentTLru<TKey, object> _cache = new(capacity, toLive);

    public bool TryGet(TKey key, out object? value) => _cache.TryGet(key, out value);

    public void Set(TKey key, object value) => _cache.AddOrUpdate(key, value);

    public object GetOrAdd(TKey key) => _cache.GetOrAdd(key, static _ => Loads.Value);

    public void Dispose()
    {
    }
}
