using BitFaster.Caching.Lfu;

namespace Feria.Caching.Peers;

/// <summary>BitFaster's W-TinyLFU.</summary>
public readonly struct LfuPeer<TKey>(int capacity) : IPeer<TKey>
    where TKey : notnull
{
    private readonly ConcurrentLfu<TKey, object> _cache = new(capacity);

    public bool TryGet(TKey key, out object? value) => _cache.TryGet(key, out value);

    public void Set(TKey key, object value) => _cache.AddOrUpdate(key, value);

    public object GetOrAdd(TKey key) => _cache.GetOrAdd(key, static _ => Loads.Value);

    public void Dispose()
    {
    }
}
