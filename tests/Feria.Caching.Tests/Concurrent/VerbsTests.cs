namespace Feria.Caching.Tests.Concurrent;

public sealed class VerbsTests
{
    [Fact]
    public void Set_NullValue_IsAValue()
    {
        using Cache<string, string?> cache = new(new());

        cache.Set("a", null);

        Assert.True(cache.TryGet("a", out string? value));
        Assert.Null(value);
        Assert.Null(cache.GetOrAdd("a", _ => "loaded"));
    }

    [Fact]
    public void TryAdd_ThereIsOne_Stays()
    {
        using Cache<int, int> cache = new(new());

        Assert.True(cache.TryAdd(1, 10));
        Assert.False(cache.TryAdd(1, 20));

        Assert.Equal(10, cache.GetOrAdd(1, _ => 30));
    }

    [Fact]
    public void TryUpdate_OtherValue_Stays()
    {
        using Cache<int, int> cache = new(new());
        cache.Set(1, 10);

        Assert.False(cache.TryUpdate(1, 20, expected: 11));
        Assert.True(cache.TryUpdate(1, 20, expected: 10));
        Assert.False(cache.TryUpdate(2, 20, expected: 0));

        Assert.Equal([new(1, 20)], cache.Snapshot());
    }

    [Fact]
    public void TryRemove_ExpectedValue_OnlyThat()
    {
        using Cache<int, int> cache = new(new());
        cache.Set(1, 10);

        Assert.False(cache.TryRemove(1, expected: 11));
        Assert.True(cache.TryRemove(1, expected: 10));

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void Compute_EachChange_DoesWhatItSays()
    {
        using Cache<int, int> cache = new(new());

        Assert.False(cache.Compute(1, (_, _) => CacheChange<int>.Keep).Exists);
        Assert.Equal(5, cache.Compute(1, (_, before) => CacheChange<int>.Replace(before.Exists ? 0 : 5)).Value);
        Assert.Equal(5, cache.Compute(1, (_, _) => CacheChange<int>.Keep).Value);
        Assert.Equal(6, cache.Compute(1, (_, before) => CacheChange<int>.Replace(before.Value + 1)).Value);
        Assert.False(cache.Compute(1, (_, _) => CacheChange<int>.Remove).Exists);

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void AddOrUpdate_ManyThreads_LosesNoUpdate()
    {
        using Cache<int, int> cache = new(new());

        Parallel.For(0, 4, worker =>
        {
            for (int turn = 0; turn < 5000; turn++)
            {
                _ = cache.AddOrUpdate(turn % 3, _ => 1, (_, value) => value + 1);
            }
        });

        Assert.Equal(20_000, cache.Snapshot().Sum(entry => entry.Value));
    }

    [Fact]
    public void Set_TooHeavy_IsNotKeptAndTheOldValueGoes()
    {
        List<CacheRemoval<int, int>> removals = [];
        using Cache<int, int> cache = new(new() { Capacity = 10, Weigh = (_, value) => value, Removed = removals.Add });
        cache.Set(1, 5);

        cache.Set(1, 11);

        Assert.False(cache.Contains(1));
        Assert.Equal([new(1, 5, RemovalCause.Replaced), new(1, 11, RemovalCause.TooHeavy)], removals);
    }

    [Fact]
    public void Removed_ListenerThrows_NothingElseHappens()
    {
        using Cache<int, int> cache = new(new() { Removed = _ => throw new InvalidOperationException() });
        cache.Set(1, 1);

        Assert.True(cache.TryRemove(1, out int value));

        Assert.Equal(1, value);
    }

    [Fact]
    public void Set_KeysThatAllCollide_AreAllFound()
    {
        using Cache<int, int> cache = new(new() { Comparer = EqualityComparer<int>.Create((x, y) => x == y, _ => 7) });

        for (int key = 0; key < 300; key++)
        {
            cache.Set(key, key);
        }

        Assert.All(Enumerable.Range(0, 300), key => Assert.Equal(key, cache.GetOrAdd(key, _ => -1)));
        Assert.All(Enumerable.Range(0, 300), key => Assert.True(cache.TryRemove(key, out _)));
        Invariants.Check(cache);
    }

    [Fact]
    public void AnyVerb_ComparerThrows_ChangesNothing()
    {
        bool throws = false;
        using Cache<int, int> cache = new(new()
        {
            Capacity = 10,
            Comparer = EqualityComparer<int>.Create((x, y) => throws ? throw new FormatException() : x == y, _ => 7),
        });
        cache.Set(1, 1);
        throws = true;

        Assert.Throws<FormatException>(() => cache.TryGet(2, out _));
        Assert.Throws<FormatException>(() => cache.Set(2, 2));
        Assert.Throws<FormatException>(() => cache.GetOrAdd(2, key => key));
        Assert.Throws<FormatException>(() => cache.TryRemove(2, out _));

        throws = false;
        Assert.Equal([new(1, 1)], cache.Snapshot());
        Invariants.Check(cache);
    }

    [Theory]
    [InlineData("remove")]
    [InlineData("load")]
    public void Removed_ComparerThrowsInTheMiddle_WhatHasLeftIsTold(string verb)
    {
        int told = 0;
        for (int at = 1; ThrowsAt(at, verb, ref told); at++)
        {
        }

        Assert.True(told > 0, "some of the errors come after something has left");
    }

    // Keys 1 and 2 collide, and 1 is over. False where the comparer is not asked that often.
    private static bool ThrowsAt(int at, string verb, ref int told)
    {
        JumpingClock clock = new();
        List<CacheRemoval<int, int>> removals = [];
        int compared = int.MinValue;
        using Cache<int, int> cache = new(new()
        {
            Clock = clock,
            TimeToLive = TimeSpan.FromSeconds(10),
            Removed = removals.Add,
            Comparer = EqualityComparer<int>.Create((x, y) => ++compared == at ? throw new FormatException() : x == y, _ => 7),
        });
        cache.Set(1, 1);
        clock.Time += TimeSpan.FromSeconds(5);
        cache.Set(2, 2);
        clock.Time += TimeSpan.FromSeconds(5);
        compared = 0;
        try
        {
            _ = verb == "remove" ? cache.TryRemove(1, out _) : cache.GetOrAdd(1, key => key) > 0;
            return false;
        }
        catch (FormatException)
        {
            compared = int.MinValue;
            Assert.Equal(2, cache.Count + removals.Count);
            told += removals.Count;
            return true;
        }
    }
}
