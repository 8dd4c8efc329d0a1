using System.Diagnostics;
using Feria.Benchmarking;
using Feria.Caching.Peers;

namespace Feria.Caching.Benchmarks.Exact;

/// <summary>The exact family and what it is exact to: cachetools, on the same keys.</summary>
internal sealed class CachetoolsTable(bool smoke) : IMeasurement
{
    private const int Capacity = 1000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public string Title => "The exact family beside cachetools: each key read, and written where it is missing";

    private int Runs => smoke ? 1 : 5;

    public ResultTable Measure()
    {
        int[] keys = Zipf.Keys(Capacity * 10, smoke ? 5000 : 200_000, seed: 1);
        StoppedClock clock = new();
        return new(Title, "at least 10 × its throughput, the same victims", "bytes", [
            .. Rows("FIFOCache", keys, removed => new FifoCache<int, int>(Capacity) { Removed = removed }),
            .. Rows("LRUCache", keys, removed => new LruCache<int, int>(Capacity) { Removed = removed }),
            .. Rows("TTLCache", keys, removed => new TtlCache<int, int>(Capacity, TimeSpan.FromSeconds(1000), clock) { Removed = removed }),
            .. Rows("TLRUCache", keys, removed => new TlruCache<int, int>(Capacity, (_, _, now) => now.AddSeconds(1000), clock) { Removed = removed }),
            .. Rows("LFUCache", keys, removed => new LfuCache<int, int>(Capacity) { Removed = removed }, areTiesOurs: true),
        ]);
    }

    private IEnumerable<Row> Rows(
        string kind, int[] keys, Func<Action<CacheRemoval<int, int>>?, ExactCache<int, int>> make, bool areTiesOurs = false)
    {
        // Until the code is compiled for good, as in the other tables: five runs alone end before that.
        long warm = Stopwatch.GetTimestamp();
        while (!smoke && Stopwatch.GetElapsedTime(warm) < WarmUp)
        {
            _ = Play(make(null), keys);
        }

        double[] times = new double[Runs];
        for (int run = 0; run < Runs; run++)
        {
            ExactCache<int, int> cache = make(null);
            long start = Stopwatch.GetTimestamp();
            _ = Play(cache, keys);
            times[run] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / keys.Length;
        }

        List<int> victims = [];
        int hits = Play(make(removal => victims.Add(removal.Key)), keys);
        double ours = times.Order().ElementAt(Runs / 2);
        yield return new Row(kind.Replace("Cache", "", StringComparison.Ordinal), ours, Ratio: 1);
        if (PythonPlay.Of(kind, Capacity, Runs, keys) is not { } python)
        {
            yield break;
        }

        bool isSame = python.Hits == hits && python.Victims.SequenceEqual(victims);
        if (!isSame && !areTiesOurs)
        {
            throw new InvalidOperationException($"{kind}: cachetools {python.Version} has {python.Hits} hits and {python.Victims.Length} victims, ours {hits} and {victims.Count}, or others.");
        }

        yield return new Row(
            $"cachetools {python.Version} {kind}",
            python.Nanoseconds,
            Note: isSame ? $"the same {victims.Count} victims" : $"{python.Victims.Length} victims and ours {victims.Count}: among equals ours goes by age",
            Ratio: python.Nanoseconds / ours);
    }

    private static int Play(ExactCache<int, int> cache, int[] keys)
    {
        int hits = 0;
        foreach (int key in keys)
        {
            if (cache.TryGetValue(key, out _))
            {
                hits++;
            }
            else
            {
                cache[key] = key;
            }
        }

        return hits;
    }

    /// <summary>Nothing is over by itself while it is measured.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
