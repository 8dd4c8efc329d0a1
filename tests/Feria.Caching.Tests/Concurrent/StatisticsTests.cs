using System.Diagnostics.Metrics;

namespace Feria.Caching.Tests.Concurrent;

public sealed class StatisticsTests
{
    [Fact]
    public void Statistics_NotAskedFor_AreNotThere()
    {
        using Cache<int, int> cache = new(new());

        Assert.Null(cache.Statistics);
    }

    [Fact]
    public void Statistics_EachVerb_CountsWhatItIs()
    {
        JumpingClock clock = new();
        using Cache<int, int> cache = new(new()
        {
            CountsUse = true, Capacity = 3, Weigh = (_, value) => value, TimeToLive = TimeSpan.FromSeconds(10), Clock = clock,
        });
        cache.Set(1, 1);
        cache.Set(1, 2);
        _ = cache.TryGet(1, out _);
        _ = cache.TryGet(2, out _);
        _ = cache.GetOrAdd(1, _ => 0);
        _ = cache.GetOrAdd(3, _ =>
        {
            clock.Time += TimeSpan.FromSeconds(2);
            return 1;
        });
        Assert.Throws<FormatException>(() => cache.GetOrAdd(4, _ => throw new FormatException()));
        cache.Set(5, 9);
        cache.Set(6, 3);
        _ = cache.TryRemove(6, out _);
        cache.Set(7, 1);
        clock.Time += TimeSpan.FromSeconds(11);
        _ = cache.Expire();
        cache.Set(8, 2);

        Assert.Equal(
            new CacheStatistics
            {
                Hits = 2, Misses = 3, Loads = 1, LoadFailures = 1, LoadTime = TimeSpan.FromSeconds(2),
                Removed = 1, Replaced = 1, Expired = 1, Evicted = 2, TooHeavy = 1, Count = 1, Weight = 2,
            },
            cache.Statistics);
        Assert.Equal(0.4, cache.Statistics!.HitRatio);
    }

    [Fact]
    public void Hits_ManyThreads_AreAllCounted()
    {
        using Cache<int, int> cache = new(new() { CountsUse = true });
        cache.Set(1, 1);

        Parallel.For(0, 4, worker =>
        {
            for (int turn = 0; turn < 10_000; turn++)
            {
                _ = cache.TryGet(1, out int _);
            }
        });

        Assert.Equal(40_000, cache.Statistics!.Hits);
    }

    [Fact]
    public void Metrics_OfANamedCache_HaveTheRuntimesNames()
    {
        Dictionary<string, long> seen = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "Feria.Caching")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            Dictionary<string, object?> named = new(tags.ToArray());
            if (named["dotnet.cache.name"] is "named by this test")
            {
                seen[$"{instrument.Name} {instrument.Unit} {named.GetValueOrDefault("dotnet.cache.request.result")}".TrimEnd()] = value;
            }
        });
        using Cache<int, int> cache = new(new() { CountsUse = true, Name = "named by this test", Capacity = 5, Weigh = (_, _) => 2 });
        listener.Start();
        cache.Set(1, 1);
        cache.Set(2, 1);
        cache.Set(3, 1);
        _ = cache.TryGet(3, out _);
        _ = cache.TryGet(4, out _);
        _ = cache.TryGet(5, out _);

        listener.RecordObservableInstruments();

        Assert.Equal(
            [
                new("dotnet.cache.entries {entry}", 2), new("dotnet.cache.estimated_size 1", 4), new("dotnet.cache.evictions {eviction}", 1),
                new("dotnet.cache.requests {request} hit", 1), new("dotnet.cache.requests {request} miss", 2),
            ],
            seen.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        seen.Clear();
        cache.Dispose();
        listener.RecordObservableInstruments();
        Assert.Empty(seen);
    }
}
