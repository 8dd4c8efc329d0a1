namespace Feria.Caching.Tests.Concurrent;

public sealed class TagTests
{
    private static readonly EntryOptions Red = new() { Tags = ["red"] };
    private static readonly EntryOptions RedAndBlue = new() { Tags = ["red", "blue", "red"] };

    [Fact]
    public async Task RemoveByTag_SomeCarryIt_OnlyThoseGo()
    {
        List<CacheRemoval<int, int>> removals = [];
        using Cache<int, int> cache = new(new() { Removed = removals.Add, Capacity = 100 });
        cache.Set(1, 1, Red);
        cache.Set(2, 2, RedAndBlue);
        cache.Set(3, 3);
        _ = cache.GetOrAdd(4, 0, (key, _) => key, new() { Tags = ["blue"] });

        Assert.Equal(2, cache.RemoveByTag("red"));
        Assert.Equal(0, cache.RemoveByTag("green"));

        Assert.Equal([3, 4], cache.Snapshot().Select(entry => entry.Key).Order());
        Assert.All(removals, removal => Assert.Equal(RemovalCause.Removed, removal.Cause));
        Assert.Equal(1, await cache.RemoveByTagAsync("blue", TestContext.Current.CancellationToken));
        Invariants.Check(cache);
    }

    [Fact]
    public void Tags_OfTheOptions_AreAddedToThoseOfTheEntry()
    {
        using Cache<int, int> cache = new(new() { Tags = (key, _) => [key % 2 == 0 ? "even" : "odd"] });
        cache.Set(1, 1, Red);
        cache.Set(2, 2);

        Assert.Equal(1, cache.RemoveByTag("odd"));
        Assert.Equal(0, cache.RemoveByTag("red"));
        Assert.Equal(1, cache.RemoveByTag("even"));
    }

    [Fact]
    public void Tags_EntriesLeaveInAnyWay_NoneIsKept()
    {
        JumpingClock clock = new();
        using Cache<int, int> cache = new(new() { Capacity = 3, TimeToLive = TimeSpan.FromSeconds(1), Clock = clock });
        for (int key = 0; key < 50; key++)
        {
            cache.Set(key, key, new() { Tags = [$"own {key}"] });
        }

        cache.Set(49, 0, Red);
        Assert.Equal(3, cache.Table.Tags!.Count);
        _ = cache.TryRemove(49, out _);
        clock.Time += TimeSpan.FromSeconds(2);
        _ = cache.Expire();

        Assert.Equal(0, cache.Table.Tags.Count);
        cache.Set(1, 1, Red);
        cache.Clear();
        Assert.Equal(0, cache.Table.Tags.Count);
    }

    [Fact]
    public async Task RemoveByTag_DuringALoadThatBringsTheTag_IsNotKept()
    {
        using Cache<int, int> cache = new(new());
        TaskCompletionSource<int> gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<int> removed = cache.GetOrAddAsync(1, gate, static (_, gate, _) => new(gate.Task), Red, default).AsTask();
        Task<int> other = cache.GetOrAddAsync(2, gate, static (_, gate, _) => new(gate.Task), new() { Tags = ["blue"] }, default).AsTask();

        Assert.Equal(0, cache.RemoveByTag("red"));
        gate.SetResult(7);

        int[] values = await Task.WhenAll(removed, other);
        Assert.Equal([7, 7], values);
        Assert.Equal([2], cache.Snapshot().Select(entry => entry.Key));
        cache.Set(1, 1, Red);
        Assert.True(cache.Contains(1));
        Invariants.Check(cache);
    }
}
