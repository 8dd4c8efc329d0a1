using System.Collections.Concurrent;

namespace Feria.Caching.Peers;

/// <summary>No cache: what a look-up costs where nothing has to be decided.</summary>
public readonly struct DictionaryPeer<TKey>(int capacity) : IPeer<TKey>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, object> _cache = new(Environment.ProcessorCount, capacity);

    public bool TryGet(TKey key, out object? value) => _cache.TryGetValue(key, out value);

    public void Set(TKey key, object value) => _cache[key] = value;

    public object GetOrAdd(TKey key) => _cache.GetOrAdd(key, static _ => Loads.Value);

    public void Dispose()
    {
    }
}
