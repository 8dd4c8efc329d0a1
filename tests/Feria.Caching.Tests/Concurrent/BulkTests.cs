namespace Feria.Caching.Tests.Concurrent;

public sealed class BulkTests
{
    [Fact]
    public void GetOrAddMany_SomeThere_OneLoadForTheRest()
    {
        using Cache<int, string> cache = new(new());
        cache.Set(1, "one");
        List<int[]> loads = [];

        IReadOnlyDictionary<int, string> values = cache.GetOrAddMany([1, 2, 3, 2, 4], missing =>
        {
            loads.Add([.. missing]);
            return missing.Where(key => key != 4).ToDictionary(key => key, key => $"loaded {key}");
        });

        Assert.Equal([[2, 3, 4]], loads);
        Assert.Equal([new(1, "one"), new(2, "loaded 2"), new(3, "loaded 3")], values.OrderBy(value => value.Key));
        Assert.Equal(3, cache.Count);
        Invariants.Check(cache);
    }

    [Fact]
    public async Task GetOrAddManyAsync_SomebodyLoadsOne_JoinsThatLoad()
    {
        using Cache<int, int> cache = new(new());
        TaskCompletionSource<int> gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<int> single = cache.GetOrAddAsync(1, (_, _) => new(gate.Task)).AsTask();
        int[] asked = [];

        Task<IReadOnlyDictionary<int, int>> many = cache.GetOrAddManyAsync([1, 2], (missing, _) =>
        {
            asked = [.. missing];
            return new(missing.ToDictionary(key => key, key => key * 10));
        }).AsTask();
        Assert.Equal(20, await cache.GetOrAddAsync(2, (_, _) => new(-1)));
        Assert.False(many.IsCompleted);
        gate.SetResult(7);

        Assert.Equal([7, 20], (await many).OrderBy(value => value.Key).Select(value => value.Value));
        Assert.Equal([2], asked);
        Assert.Equal(7, await single);
    }

    [Fact]
    public async Task GetOrAddManyAsync_LoadThrows_ReachesWhoeverWaitsAndLeavesNothing()
    {
        using Cache<int, int> cache = new(new());
        TaskCompletionSource<IReadOnlyDictionary<int, int>> gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task many = cache.GetOrAddManyAsync([1, 2], (_, _) => new(gate.Task)).AsTask();
        Task<int> single = cache.GetOrAddAsync(2, (_, _) => new(-1)).AsTask();

        gate.SetException(new FormatException());

        await Assert.ThrowsAsync<FormatException>(() => many);
        await Assert.ThrowsAsync<FormatException>(() => single);
        Assert.Equal(0, cache.Count);
        Invariants.Check(cache);
    }

    [Fact]
    public async Task GetOrAddManyAsync_CallerCancels_TheLoadIsCancelledWhenNobodyWaits()
    {
        using Cache<int, int> cache = new(new());
        using CancellationTokenSource source = new();
        TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<IReadOnlyDictionary<int, int>> gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task many = cache.GetOrAddManyAsync(
            [1, 2],
            (_, cancellation) =>
            {
                cancellation.Register(cancelled.SetResult);
                return new(gate.Task);
            },
            cancellation: source.Token).AsTask();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => many);
        await cancelled.Task;
        Assert.Equal(3, cache.GetOrAdd(1, _ => 3));
    }
}
