using System.Runtime.CompilerServices;

namespace Feria.Caching.Tests.Concurrent;

/// <summary>Loads that begin and end without the lock, in caches large enough for it.</summary>
public sealed class IntakeTests
{
    private const int Capacity = 4096;
    private const int Keys = 6000;

    [Fact]
    public async Task GetOrAdd_ManyThreadsWhileTheTableGrows_LoadsEachKeyOnce()
    {
        using Cache<int, int> cache = new(new());
        int[] loads = new int[50_000];
        await AtOnceAsync(4, random =>
        {
            for (int key = random.Next(100); key < loads.Length; key++)
            {
                Assert.Equal(key, cache.GetOrAdd(key, loads, (key, loads) =>
                {
                    _ = Interlocked.Increment(ref loads[key]);
                    return key;
                }));
            }
        });

        Assert.All(loads, count => Assert.InRange(count, 0, 1));
        Assert.Equal(loads.Sum(), cache.Count);
        Invariants.Check(cache);
    }

    [Fact]
    public async Task GetOrAdd_ManyThreadsWithEvictions_LoadsAKeyByOneAtATime()
    {
        using Cache<int, int> cache = new(new() { Capacity = Capacity });
        int[] running = new int[Keys];
        int together = 0;
        await AtOnceAsync(4, random =>
        {
            for (int turn = 0; turn < 60_000; turn++)
            {
                int asked = Skewed(random);
                Assert.Equal(asked, cache.GetOrAdd(asked, key =>
                {
                    together += Interlocked.Increment(ref running[key]) == 1 ? 0 : 1;
                    if (turn % 64 == 0)
                    {
                        _ = Thread.Yield();
                    }

                    _ = Interlocked.Decrement(ref running[key]);
                    return key;
                }));
            }
        });

        Assert.Equal(0, together);
        Invariants.Check(cache, Capacity);
    }

    [Fact]
    public async Task GetOrAdd_WhileItsValueIsLoadedAnewAndEvicted_WaitsForThatLoad()
    {
        JumpingClock clock = new();
        using Cache<int, int> cache = new(new()
        {
            Capacity = 3, TimeToLive = TimeSpan.FromTicks(40), RefreshAfter = 0.2, StaleWhileLoading = TimeSpan.FromTicks(40), Clock = clock,
        });
        int[] running = new int[12];
        int together = 0;
        await AtOnceAsync(4, random =>
        {
            for (int turn = 0; turn < 40_000; turn++)
            {
                clock.Time += TimeSpan.FromTicks(random.Next(2));
                int asked = random.Next(running.Length);
                Assert.Equal(asked, cache.GetOrAdd(asked, key =>
                {
                    together += Interlocked.Increment(ref running[key]) == 1 ? 0 : 1;
                    _ = Thread.Yield();
                    _ = Interlocked.Decrement(ref running[key]);
                    return key;
                }));
            }
        });

        Assert.Equal(0, together);
        Assert.True(SpinWait.SpinUntil(() => IsQuiet(cache), TimeSpan.FromMinutes(1)), "every load ends");
        Invariants.Check(cache, 3);
    }

    [Fact]
    public async Task EveryVerb_AtOnce_KeepsTheInvariants()
    {
        int left = 0;
        int twice = 0;
        int made = 0;
        using Cache<int, Box> cache = new(new()
        {
            Capacity = Capacity,
            Removed = removal =>
            {
                _ = Interlocked.Increment(ref left);
                twice += Interlocked.Increment(ref removal.Value.Removals) == 1 ? 0 : 1;
            },
        });
        for (int round = 0; round < 3; round++)
        {
            await AtOnceAsync(4, random =>
            {
                for (int turn = 0; turn < 40_000; turn++)
                {
                    int key = Skewed(random);
                    switch (random.Next(1000))
                    {
                        case < 700:
                            Assert.Equal(key, cache.GetOrAdd(key, key => new Box(key)).Key);
                            break;
                        case < 850:
                            cache.Set(key, new Box(key));
                            _ = Interlocked.Increment(ref made);
                            break;
                        case < 950:
                            _ = cache.TryRemove(key, out _);
                            break;
                        case < 980:
                            Assert.Equal(key, cache.AddOrUpdate(key, key => new Box(key), (key, _) => new Box(key)).Key);
                            break;
                        case 980:
                            Assert.All(cache.Snapshot(), entry => Assert.Equal(entry.Key, entry.Value.Key));
                            break;
                        case 981 when turn % 10 == 0:
                            cache.Clear();
                            break;
                        default:
                            Assert.True(!cache.TryGet(key, out Box? found) || found.Key == key);
                            break;
                    }
                }
            });

            Invariants.Check(cache, Capacity);
            Assert.All(cache.Snapshot(), entry => Assert.Equal(0, entry.Value.Removals));
            Assert.True(left + cache.Count >= made, $"{left} have left and {cache.Count} are there of at least {made}");
        }

        cache.Clear();
        Assert.Equal(0, cache.Count);
        Assert.Equal(0, twice);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TryRemove_OfWhatHasJustBeenLoaded_LeavesNothingBehind(bool isBounded)
    {
        using Cache<int, object> cache = new(new() { Capacity = isBounded ? Capacity : null });
        WeakReference value = LoadAndRemove(cache);

        for (int turn = 0; turn < 3 && value.IsAlive; turn++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(value.IsAlive);
        Invariants.Check(cache, Capacity);
    }

    [Fact]
    public void GetOrAdd_MoreThanFit_IsNeverMoreThanTheBound()
    {
        using Cache<int, int> cache = new(new() { Capacity = Capacity, CountsUse = true });
        for (int key = 0; key < 3 * Capacity; key++)
        {
            Assert.Equal(key, cache.GetOrAdd(key, static key => key));
            Assert.True(cache.Contains(key), "what was written last can be read");
            Assert.InRange(cache.Count, Math.Min(key + 1, Capacity * 99 / 100), Math.Min(key + 1, Capacity));
            Assert.Equal(key + 1, cache.Count + cache.Statistics!.Evicted);
        }

        Invariants.Check(cache, Capacity);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndRemove(Cache<int, object> cache)
    {
        WeakReference value = new(cache.GetOrAdd(1, _ => new object()));
        Assert.True(cache.TryRemove(1, out _));
        return value;
    }

    private static bool IsQuiet(Cache<int, int> cache)
    {
        lock (cache.Table.Gate)
        {
            return cache.Table.Flights.Count == 0;
        }
    }

    // Low keys are asked for often.
    private static int Skewed(Random random) => (int)(Keys * Math.Pow(random.NextDouble(), 2));

    private static Task AtOnceAsync(int threads, Action<Random> work)
        => Task.WhenAll(Enumerable.Range(1, threads).Select(seed => Task.Factory.StartNew(
            () => work(new Random(seed)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

    private sealed class Box(int key)
    {
        internal int Removals;

        internal int Key => key;
    }
}
