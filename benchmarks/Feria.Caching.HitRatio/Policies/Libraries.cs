using BitFaster.Caching;
using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using BitFaster.Caching.Scheduler;
using Microsoft.Extensions.Caching.Memory;

namespace Feria.Caching.HitRatio.Policies;

/// <summary>Real caches behind the face of a simulated one.</summary>
internal static class Libraries
{
    internal static ISimulated Feria(int size) => new FeriaCache(size);

    internal static ISimulated ConcurrentLru(int size) => new BitFasterCache(new ConcurrentLru<long, long>(1, Math.Max(3, size), EqualityComparer<long>.Default));

    // On the caller's thread: what it decides must not depend on when a background thread runs.
    internal static ISimulated ConcurrentLfu(int size)
        => new BitFasterCache(new ConcurrentLfu<long, long>(1, Math.Max(3, size), new ForegroundScheduler(), EqualityComparer<long>.Default));

    internal static ISimulated Memory(int size) => new FrameworkCache(size);

    private sealed class FeriaCache(int size) : ISimulated, IDisposable
    {
        private readonly Cache<long, long> _cache = new(new CacheOptions<long, long> { Capacity = size });

        public void Dispose() => _cache.Dispose();

        public bool Access(long key)
        {
            if (_cache.TryGet(key, out _))
            {
                return true;
            }

            _cache.Set(key, key);
            return false;
        }
    }

    private sealed class BitFasterCache(ICache<long, long> cache) : ISimulated
    {
        public bool Access(long key)
        {
            if (cache.TryGet(key, out _))
            {
                return true;
            }

            cache.AddOrUpdate(key, key);
            return false;
        }
    }

    private sealed class FrameworkCache(int size) : ISimulated, IDisposable
    {
        private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = size, CompactionPercentage = 0.05 });

        public void Dispose() => _cache.Dispose();

        public bool Access(long key)
        {
            if (_cache.TryGetValue(key, out _))
            {
                return true;
            }

            using ICacheEntry entry = _cache.CreateEntry(key);
            entry.Value = key;
            entry.Size = 1;
            return false;
        }
    }
}
