using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Feria.Caching.Redis.Health;

/// <summary>The metrics of all levels of the process. They are observed: nothing is counted for them that is not counted anyway.</summary>
internal static class RedisMeter
{
    private static readonly ConcurrentDictionary<object, (string Name, Func<RedisHealth> Health)> Levels = new(ReferenceEqualityComparer.Instance);
    private static readonly Meter Meter = Publish();

    internal static void Add(object level, string name, Func<RedisHealth> health)
    {
        _ = Meter;
        _ = Levels.TryAdd(level, (name, health));
    }

    internal static void Remove(object level) => _ = Levels.TryRemove(level, out _);

    private static Meter Publish()
    {
        Meter meter = new("Feria.Caching.Redis");
        Gauge("feria.cache.redis.connected", "1", "1 where Redis is there, 0 where the memory serves alone.", static health => health.State == RedisState.Connected ? 1 : 0);
        Gauge("feria.cache.redis.pending_writes", "{write}", "Writes and removals that wait for Redis.", static health => health.PendingWrites);
        Counter("feria.cache.redis.dropped_writes", "{write}", "Writes and removals that were given up.", static health => health.DroppedWrites);
        Counter("feria.cache.redis.failures", "{failure}", "What went wrong.", static health => health.Failures);
        Counter("feria.cache.redis.hits", "{request}", "Reads that found a value in Redis.", static health => health.Hits);
        Counter("feria.cache.redis.misses", "{request}", "Reads that found none there.", static health => health.Misses);
        Counter("feria.cache.redis.forgotten", "{value}", "Values that left the memory because others changed them.", static health => health.Forgotten);
        Counter("feria.cache.redis.written_back", "{value}", "Values that only the memory held, written when Redis was back.", static health => health.WrittenBack);
        return meter;

        void Gauge(string name, string unit, string description, Func<RedisHealth, long> value)
            => _ = meter.CreateObservableGauge(name, () => Each(value), unit, description);

        void Counter(string name, string unit, string description, Func<RedisHealth, long> value)
            => _ = meter.CreateObservableCounter(name, () => Each(value), unit, description);
    }

    private static IEnumerable<Measurement<long>> Each(Func<RedisHealth, long> value)
        => Levels.Values.Select(level => new Measurement<long>(value(level.Health()), new KeyValuePair<string, object?>("dotnet.cache.name", level.Name)));
}
