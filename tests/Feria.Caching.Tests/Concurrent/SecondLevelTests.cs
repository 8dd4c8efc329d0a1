using System.Collections.Concurrent;
using Feria.Caching.Levels;

namespace Feria.Caching.Tests.Concurrent;

public sealed class SecondLevelTests
{
    private readonly Behind _behind = new();

    [Fact]
    public async Task GetOrAddAsync_TheSecondLevelKnows_LoadsNothing()
    {
        using Cache<int, int> cache = new(new() { SecondLevel = _behind });
        _behind.Values[1] = 10;

        Assert.Equal(10, await cache.GetOrAddAsync(1, (_, _) => throw new FormatException()));
        Assert.Equal(10, cache.GetOrAdd(1, _ => throw new FormatException()));

        Assert.Equal(["read 1"], _behind.Calls);
    }

    [Fact]
    public async Task GetOrAddAsync_NobodyKnows_TheLoadIsWrittenThrough()
    {
        using Cache<int, int> cache = new(new() { SecondLevel = _behind });

        Assert.Equal(5, cache.GetOrAdd(1, _ => 5));
        IReadOnlyDictionary<int, int> many = await cache.GetOrAddManyAsync(
            [1, 2], (keys, _) => new(keys.ToDictionary(key => key, key => key)), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(2, many.Count);
        Assert.Equal(["read 1", "offer 1 of 100", "read 2", "offer 2 of 200"], _behind.Calls);
    }

    [Fact]
    public async Task GetOrAddAsync_DueForRefresh_AsksForTheMomentAlone()
    {
        TaskCompletionSource offered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ManualClock clock = new();
        using Cache<int, int> cache = new(new() { SecondLevel = _behind, TimeToLive = TimeSpan.FromMinutes(10), RefreshAfter = 0.5, Clock = clock, Removed = _ => offered.TrySetResult() });
        cache.Set(1, 1);
        clock.Elapsed += TimeSpan.FromMinutes(6);
        _behind.Values[1] = 1;

        Assert.Equal(1, await cache.GetOrAddAsync(1, (_, _) => new(2)));
        await offered.Task;

        Assert.Equal(2, await cache.GetOrAddAsync(1, (_, _) => throw new FormatException()));
        Assert.Equal(["write 1", "refresh 1", "offer 1 of 100"], _behind.Calls);
    }

    [Fact]
    public async Task Verbs_ThatWriteOrRemove_TellTheSecondLevel()
    {
        using Cache<int, int> cache = new(new() { SecondLevel = _behind });

        await cache.SetAsync(1, 1, cancellation: TestContext.Current.CancellationToken);
        Assert.True(await cache.RemoveAsync(1, TestContext.Current.CancellationToken));
        _ = await cache.RemoveByTagAsync("tag", TestContext.Current.CancellationToken);
        cache.Set(2, 2);
        Assert.True(cache.Forget(2));
        _ = cache.TryRemove(2, out _);

        Assert.Equal(["write 1", "remove 1", "remove tag", "write 2", "remove 2"], _behind.Calls);
    }

    [Fact]
    public async Task Verbs_TheSecondLevelFails_TheMemoryGoesOn()
    {
        _behind.Error = new InvalidOperationException("away");
        using Cache<int, int> cache = new(new() { SecondLevel = _behind });

        Assert.Equal(5, await cache.GetOrAddAsync(1, (_, _) => new(5)));
        await cache.SetAsync(2, 2, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(2, cache.Count);
    }

    private sealed class Behind : ISecondLevel<int, int>
    {
        internal ConcurrentDictionary<int, int> Values { get; } = [];

        internal ConcurrentQueue<string> Calls { get; } = [];

        internal Exception? Error { get; set; }

        public ValueTask<SecondLevelAnswer<int>> ReadAsync(int key, bool isRefresh, CancellationToken cancellation)
        {
            Note($"{(isRefresh ? "refresh" : "read")} {key}");
            return ValueTask.FromResult(!isRefresh && Values.TryGetValue(key, out int value)
                ? new SecondLevelAnswer<int>(new(value, null))
                : new(null, key * 100));
        }

        public ValueTask OfferAsync(int key, int value, EntryOptions? options, long moment, CancellationToken cancellation) => Note($"offer {key} of {moment}");

        public ValueTask WriteAsync(int key, int value, EntryOptions? options, CancellationToken cancellation) => Note($"write {key}");

        public ValueTask RemoveAsync(int key, CancellationToken cancellation) => Note($"remove {key}");

        public ValueTask RemoveByTagAsync(string tag, CancellationToken cancellation) => Note($"remove {tag}");

        private ValueTask Note(string call)
        {
            Calls.Enqueue(call);
            return Error is null ? default : throw Error;
        }
    }
}
