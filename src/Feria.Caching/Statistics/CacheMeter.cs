using System.Diagnostics.Metrics;

namespace Feria.Caching.Statistics;

/// <summary>The metrics of all caches of the process that keep statistics, under the names of the runtime's own memory cache.</summary>
/// <remarks>
/// Instruments, units and tags are those of Microsoft.Extensions.Caching.Memory in .NET 11 (dotnet/runtime#126146 and
/// #133157). They are observed: nothing is counted for them that is not counted anyway. A cache that nobody holds any
/// more is not kept by them.
/// </remarks>
internal static class CacheMeter
{
    internal const string Name = "Feria.Caching";
    private const string CacheTag = "dotnet.cache.name";
    private const string ResultTag = "dotnet.cache.request.result";

    private static readonly Lock Gate = new();
    private static readonly List<WeakReference<ICounted>> Caches = [];
    private static readonly Meter Meter = Publish();

    internal static void Add(ICounted cache)
    {
        lock (Gate)
        {
            _ = Meter;
            _ = Caches.RemoveAll(reference => !reference.TryGetTarget(out _));
            Caches.Add(new WeakReference<ICounted>(cache));
        }
    }

    internal static void Remove(ICounted cache)
    {
        lock (Gate)
        {
            _ = Caches.RemoveAll(reference => !reference.TryGetTarget(out ICounted? target) || ReferenceEquals(target, cache));
        }
    }

    private static Meter Publish()
    {
        Meter meter = new(Name);
        _ = meter.CreateObservableCounter("dotnet.cache.requests", Requests, "{request}", "Reads of a cache.");
        _ = meter.CreateObservableCounter(
            "dotnet.cache.evictions", () => Each(static cache => cache.Counters.Evictions), "{eviction}", "Values that left a cache by themselves.");
        _ = meter.CreateObservableUpDownCounter(
            "dotnet.cache.entries", () => Each(static cache => cache.Entries), "{entry}", "Values that a cache holds.");
        _ = meter.CreateObservableGauge(
            "dotnet.cache.estimated_size", () => Each(static cache => cache.Weight), "1", "What the values of a cache weigh.");
        return meter;
    }

    private static IEnumerable<Measurement<long>> Requests()
        => Living().SelectMany(cache => (IEnumerable<Measurement<long>>)
        [
            new(cache.Counters.Hits, new(CacheTag, cache.Name), new(ResultTag, "hit")),
            new(cache.Counters.Misses, new(CacheTag, cache.Name), new(ResultTag, "miss")),
        ]);

    private static IEnumerable<Measurement<long>> Each(Func<ICounted, long> value)
        => Living().Select(cache => new Measurement<long>(value(cache), new KeyValuePair<string, object?>(CacheTag, cache.Name)));

    private static List<ICounted> Living()
    {
        List<ICounted> living = [];
        lock (Gate)
        {
            foreach (WeakReference<ICounted> reference in Caches)
            {
                if (reference.TryGetTarget(out ICounted? cache))
                {
                    living.Add(cache);
                }
            }
        }

        return living;
    }
}
