namespace Feria.Caching.Tests.Exact;

/// <summary>Ends, clocks and what is removed by them.</summary>
public sealed class TimedCacheTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void Expire_AtATime_GivesWhatItRemovedTheEarliestFirst()
    {
        TlruCache<int, int> cache = new(9, (_, value, now) => now.AddSeconds(value), _clock) { [1] = 7, [2] = 3, [3] = 9 };

        IReadOnlyList<KeyValuePair<int, int>> expired = cache.Expire(_clock.GetUtcNow().AddSeconds(7));

        Assert.Equal([new(2, 3), new(1, 7)], expired);
        Assert.Equal([3], cache.Keys);
        Assert.Empty(cache.Expire());
    }

    [Fact]
    public void Clock_GoesBack_DeadIsLiveAgainUntilItIsRemoved()
    {
        TtlCache<int, int> cache = new(9, TimeSpan.FromSeconds(10), _clock) { [1] = 1 };

        _clock.Elapsed = TimeSpan.FromSeconds(10);
        Assert.False(cache.ContainsKey(1));
        _clock.Elapsed = TimeSpan.FromSeconds(9);
        Assert.True(cache.ContainsKey(1));
        _clock.Elapsed = TimeSpan.FromSeconds(10);
        Assert.Empty(cache);
        Assert.Equal((0, 0), (cache.CurrentSize, cache.Values.Count));
        _clock.Elapsed = TimeSpan.Zero;
        Assert.False(cache.ContainsKey(1));
    }

    [Fact]
    public void Operation_EachOne_AsksForTheTimeOnce()
    {
        TtlCache<int, int> cache = new(2, TimeSpan.FromSeconds(10), _clock);
        Action[] operations =
        [
            () => cache[1] = 1, () => _ = cache[1], () => cache.TryAdd(2, 2), () => cache.ContainsKey(1), () => _ = cache.Count,
            () => cache.GetOrAdd(1, _ => 1), () => cache.PopItem(), () => cache.Remove(1), () => cache.Expire(), cache.Clear,
        ];

        Assert.All(operations, operation =>
        {
            int before = _clock.Asked;
            operation();
            Assert.Equal(before + 1, _clock.Asked);
        });
    }

    [Fact]
    public void TimeToLive_Zero_HoldsNothingAndBelowZero_Throws()
    {
        TtlCache<int, int> cache = new(9, TimeSpan.Zero, _clock) { [1] = 1 };

        Assert.Empty(cache);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TtlCache<int, int>(9, TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void TimeToUse_OverAlready_IsNotStoredAndTheOldValueStays()
    {
        TlruCache<int, int> cache = new(9, (_, value, now) => now.AddSeconds(value), _clock) { [1] = 5 };

        cache[1] = 0;

        Assert.Equal(5, cache[1]);
        Assert.Equal(-1, cache.GetOrAdd(2, _ => -1));
        Assert.Equal([1], cache.Keys);
    }
}
