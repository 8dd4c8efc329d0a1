namespace Feria.Caching.Peers;

/// <summary>Ours.</summary>
public readonly struct FeriaPeer<TKey>(int capacity, TimeSpan? toLive = null) : IPeer<TKey>
    where TKey : notnull
{
    private readonly Cache<TKey, object> _cache = new(new() { Capacity = capacity, TimeToLive = toLive });

    public bool TryGet(TKey key, out object? value) => _cache.TryGet(key, out value);

    public void Set(TKey key, object value) => _cache.Set(key, value);

    public object GetOrAdd(TKey key) => _cache.GetOrAdd(key, static _ => Loads.Value);

    public void Dispose() => _cache.Dispose();
}
