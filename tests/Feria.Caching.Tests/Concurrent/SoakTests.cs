using System.Collections.Concurrent;
using System.Diagnostics;

namespace Feria.Caching.Tests.Concurrent;

/// <summary>Everything at once. FERIA_SOAK_SECONDS says for how long; without it for a fixed number of rounds.</summary>
public sealed class SoakTests
{
    private const int Capacity = 500;

    private static TimeSpan Length { get; } =
        double.TryParse(Environment.GetEnvironmentVariable("FERIA_SOAK_SECONDS"), out double seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;

    [Fact]
    public async Task Everything_AtOnce_KeepsTheInvariants()
    {
        JumpingClock clock = new();
        long left = 0;
        int twice = 0;
        using Cache<int, Box> cache = new(new()
        {
            Capacity = Capacity,
            Weigh = (_, box) => box.Weight,
            TimeToLive = TimeSpan.FromSeconds(5),
            TimeToIdle = TimeSpan.FromSeconds(3),
            RefreshAfter = 0.7,
            EarlyExpiry = 1,
            StaleWhileLoading = TimeSpan.FromSeconds(1),
            StaleOnError = TimeSpan.FromSeconds(2),
            RetryAfter = TimeSpan.FromMilliseconds(100),
            Clock = clock,
            CountsUse = true,
            Removed = removal =>
            {
                _ = Interlocked.Increment(ref left);
                if (Interlocked.Increment(ref removal.Value.Removals) > 1)
                {
                    _ = Interlocked.Increment(ref twice);
                }
            },
        });
        ConcurrentQueue<Exception> errors = [];
        long started = Stopwatch.GetTimestamp();
        int round = 0;
        do
        {
            Task[] workers = [.. Enumerable.Range(0, 4).Select(worker => Task.Run(() => WorkAsync(cache, clock, new Random((round * 100) + worker), errors)))];
            await Task.WhenAll(workers);
            Assert.Empty(errors);

            // Loads in the background end by themselves; nothing else runs now.
            Assert.True(SpinWait.SpinUntil(() => Quiet(cache), TimeSpan.FromMinutes(1)), "every load ends");
            Invariants.Check(cache, Capacity);
            Assert.All(cache.Snapshot(), entry => Assert.Equal(0, entry.Value.Removals));
            round++;
        }
        while (Stopwatch.GetElapsedTime(started) < Length || round < 3);

        cache.Clear();
        CacheStatistics statistics = cache.Statistics!;
        Assert.Equal(left, statistics.Removed + statistics.Replaced + statistics.Expired + statistics.Evicted + statistics.TooHeavy);
        Assert.Equal(0, cache.Count);
        Assert.Equal(0, cache.Table.Tags?.Count ?? 0);
        Assert.Equal(0, twice);
        TestContext.Current.TestOutputHelper!.WriteLine($"{round} rounds in {Stopwatch.GetElapsedTime(started)}, {statistics}");
    }

    private static bool Quiet(Cache<int, Box> cache)
    {
        lock (cache.Table.Gate)
        {
            return cache.Table.Flights.Count == 0;
        }
    }

    private static async Task WorkAsync(Cache<int, Box> cache, JumpingClock clock, Random random, ConcurrentQueue<Exception> errors)
    {
        try
        {
            for (int turn = 0; turn < 20_000; turn++)
            {
                // Low keys are asked for often.
                int key = (int)(400 * Math.Pow(random.NextDouble(), 3));
                Box box = new(key, random.Next(0, 12));
                switch (random.Next(24))
                {
                    case < 8:
                        Assert.True(!cache.TryGet(key, out Box? found) || found.Key == key);
                        break;
                    case < 13:
                        Assert.Equal(key, cache.GetOrAdd(key, _ => box).Key);
                        break;
                    case < 16:
                        Assert.Equal(key, (await cache.GetOrAddAsync(key, async (_, _) =>
                        {
                            await Task.Yield();
                            return box;
                        })).Key);
                        break;
                    case 16:
                        cache.Set(key, box, new() { Tags = [$"tag {key % 20}"] });
                        break;
                    case 17:
                        _ = cache.TryRemove(key, out _);
                        break;
                    case 18:
                        _ = cache.RemoveByTag($"tag {random.Next(20)}");
                        break;
                    case 19:
                        clock.Time += TimeSpan.FromMilliseconds(random.Next(-2, 40));
                        break;
                    case 20:
                        _ = cache.Compute(key, (_, before) => before.Exists && random.Next(2) == 0 ? CacheChange<Box>.Remove : CacheChange<Box>.Replace(new(key, 3)));
                        break;
                    case 21:
                        cache.Set(1000 + (key % 5), new(1000 + (key % 5), 1));
                        _ = await FailAsync(cache, 1000 + random.Next(5));
                        break;
                    case 22:
                        _ = await cache.GetOrAddManyAsync([key, key + 1, key + 2], (keys, _) => new(keys.ToDictionary(k => k, k => new Box(k, 2))));
                        break;
                    case 23 when turn % 500 == 0:
                        cache.Clear();
                        break;
                    default:
                        _ = cache.Expire();
                        break;
                }
            }
        }
#pragma warning disable CA1031 // Reported by the test.
        catch (Exception error)
#pragma warning restore CA1031
        {
            errors.Enqueue(error);
        }
    }

    private static async Task<bool> FailAsync(Cache<int, Box> cache, int key)
    {
        try
        {
            _ = await cache.GetOrAddAsync(key, static (_, _) => throw new FormatException());
            return false;
        }
        catch (FormatException)
        {
            return true;
        }
    }

    private sealed class Box(int key, int weight)
    {
        internal int Removals;

        internal int Key => key;

        internal int Weight => weight;
    }
}
