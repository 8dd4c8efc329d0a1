using Microsoft.Extensions.Caching.Memory;

namespace Feria.Caching.Peers;

/// <summary>The framework's.</summary>
public readonly struct MemoryPeer<TKey>(int capacity, TimeSpan? toLive = null) : IPeer<TKey>
    where TKey : notnull
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = capacity });
    private readonly TimeSpan? _toLive = toLive;

    public bool TryGet(TKey key, out object? value) => _cache.TryGetValue(key, out value);

    public void Set(TKey key, object value)
    {
        using ICacheEntry entry = _cache.CreateEntry(key);
        entry.Value = value;
        entry.Size = 1;
        if (_toLive is not null)
        {
            entry.AbsoluteExpirationRelativeToNow = _toLive;
        }
    }

    public object GetOrAdd(TKey key)
    {
        if (!TryGet(key, out object? value))
        {
            value = Loads.Value;
            Set(key, value);
        }

        return value!;
    }

    public void Dispose() => _cache.Dispose();
}
