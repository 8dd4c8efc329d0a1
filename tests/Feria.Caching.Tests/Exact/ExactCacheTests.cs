namespace Feria.Caching.Tests.Exact;

/// <summary>What all seven have in common and a trace does not see.</summary>
public sealed class ExactCacheTests
{
    [Fact]
    public void Removed_EveryWayOut_IsToldOnceWithItsCause()
    {
        ManualClock clock = new();
        List<(int Key, string Value, RemovalCause Cause)> told = [];
        TtlCache<int, string> cache = new(2, TimeSpan.FromSeconds(10), clock)
        {
            Removed = removal => told.Add((removal.Key, removal.Value, removal.Cause)),
        };

        cache[1] = "a";
        cache[1] = "b";
        cache[2] = "c";
        cache[3] = "d";
        cache.Remove(2);
        cache.PopItem();
        cache[4] = "e";
        clock.Elapsed = TimeSpan.FromSeconds(10);
        cache[5] = "f";
        cache.Clear();

        Assert.Equal(
            [
                (1, "a", RemovalCause.Replaced), (1, "b", RemovalCause.Evicted), (2, "c", RemovalCause.Removed),
                (3, "d", RemovalCause.Removed), (4, "e", RemovalCause.Expired), (5, "f", RemovalCause.Removed),
            ],
            told);
    }

    [Fact]
    public void Removed_Throws_OperationIsComplete()
    {
        LruCache<int, int> cache = new(1) { Removed = _ => throw new InvalidOperationException() };

        cache[1] = 1;
        cache[2] = 2;

        Assert.Equal([2], cache.Keys);
    }

    [Fact]
    public void Missing_AbsentKey_IsComputedKeptAndOnlyAskedByTheIndexer()
    {
        int computed = 0;
        LruCache<int, int> cache = new(2, value => value) { Missing = key => key * ++computed };

        Assert.False(cache.TryGetValue(1, out _));
        Assert.Equal((1, 1), (cache[1], cache[1]));
        Assert.Equal(10, cache[5]);
        Assert.Equal((2, 1), (computed, cache.CurrentSize));
    }

    [Fact]
    public void Set_LargerThanTheCache_ThrowsAndKeepsTheOldValue()
    {
        LruCache<string, int> cache = new(3, value => value) { ["a"] = 2 };

        ArgumentException error = Assert.Throws<ArgumentException>(() => cache["a"] = 4);

        Assert.Contains("'a'", error.Message, StringComparison.Ordinal);
        Assert.Contains("3", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, cache["a"]);
    }

    [Fact]
    public void Choose_ChangesTheCacheOrNamesAStranger_IsRefusedAndNothingChanges()
    {
        RandomReplacementCache<int, int>? cache = null;
        Func<IReadOnlyList<int>, int> choose = _ => 99;
        cache = new RandomReplacementCache<int, int>(2, keys => choose(keys)) { [1] = 1, [2] = 2 };

        Assert.Contains("99", Assert.Throws<InvalidOperationException>(() => cache[3] = 3).Message, StringComparison.Ordinal);
        choose = keys =>
        {
            cache.Clear();
            return keys[0];
        };
        Assert.Throws<InvalidOperationException>(() => cache[3] = 3);
        Assert.Equal([1, 2], cache.Keys);
    }

    [Fact]
    public void Choose_Default_TakesEveryKeyInTime()
    {
        RandomReplacementCache<int, int> cache = new(2) { [0] = 0 };

        for (int key = 1; cache.ContainsKey(0) || cache.Count < 2; key++)
        {
            // That the first key outlives this many even chances is less likely than a cosmic ray.
            Assert.True(key < 1000);
            cache[key] = key;
        }

        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public void Enumeration_CacheIsRead_GoesOnAndChanged_Throws()
    {
        LruCache<int, int> cache = new(3) { [1] = 1, [2] = 2, [3] = 3 };

        Assert.Equal([1, 2, 3], cache.Keys.Where(key => cache[key] == key));
        Assert.Throws<InvalidOperationException>(() => cache.Keys.Count(cache.Remove));
    }

    [Fact]
    public void Dictionary_ItsInterface_IsHonest()
    {
        IDictionary<string, int> cache = new LfuCache<string, int>(2) { ["a"] = 1 };

        Assert.Throws<ArgumentException>(() => cache.Add("a", 2));
        cache.Add(new("b", 2));
        Assert.Contains(new KeyValuePair<string, int>("b", 2), cache);
        Assert.DoesNotContain(new KeyValuePair<string, int>("b", 3), cache);
        Assert.False(cache.Remove(new KeyValuePair<string, int>("b", 3)));
        KeyValuePair<string, int>[] copy = new KeyValuePair<string, int>[3];
        cache.CopyTo(copy, 1);
        Assert.Equal([default, new("a", 1), new("b", 2)], copy);
        ICollection<string> keys = cache.Keys;
        Assert.Equal(["a", "b"], keys);
        Assert.Equal([1, 2], cache.Values);
        Assert.True(cache.Values.Contains(2) && !cache.Values.Contains(3) && keys.Contains("a") && !keys.Contains("c"));
        Assert.Throws<NotSupportedException>(() => cache.Keys.Add("c"));
        Assert.Throws<ArgumentException>(() => cache.CopyTo(copy, 2));
        Assert.Throws<ArgumentNullException>(() => cache[null!]);
        Assert.Throws<KeyNotFoundException>(() => cache["c"]);
        Assert.Throws<InvalidOperationException>(() => new FifoCache<int, int>(1).PopItem());
        Assert.Throws<ArgumentOutOfRangeException>(() => new FifoCache<int, int>(-1));
    }

    [Fact]
    public void Comparer_Given_DecidesWhatIsOneKey()
    {
        LruCache<string, int> cache = new(2, comparer: StringComparer.OrdinalIgnoreCase) { ["a"] = 1, ["A"] = 2 };

        Assert.Equal([new("a", 2)], cache);
    }

    [Fact]
    public void Hit_AllKinds_AllocatesNothing()
    {
        ExactCache<int, int>[] caches =
        [
            new FifoCache<int, int>(9), new LruCache<int, int>(9), new MruCache<int, int>(9), new LfuCache<int, int>(9),
            new RandomReplacementCache<int, int>(9), new TtlCache<int, int>(9, TimeSpan.FromHours(1)),
            new TlruCache<int, int>(9, (_, _, now) => now.AddHours(1)),
        ];
        Assert.All(caches, cache =>
        {
            cache[1] = 1;
            _ = cache[1];
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int time = 0; time < 100; time++)
            {
                _ = cache.TryGetValue(1, out _);
            }

            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        });
    }
}
