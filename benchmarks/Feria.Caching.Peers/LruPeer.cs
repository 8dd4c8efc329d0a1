using BitFaster.Caching.Lru;

namespace Feria.Caching.Peers;

/// <summary>BitFaster's least recently used.</summary>
public readonly struct LruPeer<TKey>(int capacity) : IPeer<TKey>
    where TKey : notnull
{
    private readonly ConcurrentLru<TKey, object> _cache = new(capacity);

    public bool TryGet(TKey key, out object? value) => _cache.TryGet(key, out value);

    public void Set(TKey key, object value) => _cache.AddOrUpdate(key, value);

    public object GetOrAdd(TKey key) => _cache.GetOrAdd(key, static _ => Loads.Value);

    public void Dispose()
    {
    }
}
