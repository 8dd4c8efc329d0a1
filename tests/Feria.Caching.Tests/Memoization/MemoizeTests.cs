namespace Feria.Caching.Tests.Memoization;

/// <summary>Functions that remember, in every kind of cache.</summary>
public sealed class MemoizeTests
{
    private static readonly Func<Func<int, long>, int, long> Fibonacci = (self, n) => n < 2 ? n : self(n - 1) + self(n - 2);

    [Fact]
    public void Recursive_FibonacciInAnLruOfThree_CountsAsTheOriginalDoes()
    {
        LruCache<int, long> cache = new(3);
        var fibonacci = Memoize.Recursive(Fibonacci, cache);

        Assert.Equal([55, 89, 144], new[] { 10, 11, 12 }.Select(fibonacci.Invoke));
        Assert.Equal([10, 11, 12], cache.Keys.Order());
        Assert.Equal(233, fibonacci.Invoke(13));
        Assert.Equal([11, 12, 13], cache.Keys.Order());
        Assert.Equal(new CacheInfo(14, 14, 3, 3), fibonacci.Info);
        Assert.True(fibonacci.Remove(12));
        fibonacci.Clear();
        Assert.Equal(new CacheInfo(0, 0, 3, 0), fibonacci.Info);
    }

    [Fact]
    public void Recursive_ConcurrentAndLocked_ComputeEachOnce()
    {
        var concurrent = Memoize.Recursive(Fibonacci, new Cache<int, long>(new()));
        var locked = Memoize.Recursive(Fibonacci, new LruCache<int, long>(100), new Lock());

        Assert.Equal((12586269025, 12586269025), (concurrent.Invoke(50), locked.Invoke(50)));
        Assert.Equal((51, 51), (concurrent.Info.Misses, locked.Info.Misses));
    }

    [Fact]
    public void Recursive_OnTheSameKey_ThrowsInsteadOfHanging()
    {
        Func<Func<int, int>, int, int> endless = (self, key) => self(key);

        Assert.Throws<RecursiveLoadException>(() => Memoize.Recursive(endless, new Cache<int, int>(new())).Invoke(1));
        Assert.Throws<RecursiveLoadException>(() => Memoize.Recursive(endless, new LruCache<int, int>(1), new Lock()).Invoke(1));
        Assert.Throws<InsufficientExecutionStackException>(() => Memoize.Recursive(endless, new LruCache<int, int>(1)).Invoke(1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Function_TenThreadsOneKey_RunsOnce(bool isLocked)
    {
        int runs = 0;
        using ManualResetEventSlim isRunning = new();
        using ManualResetEventSlim mayEnd = new();
        int Load(int key)
        {
            runs++;
            isRunning.Set();
            mayEnd.Wait(TestContext.Current.CancellationToken);
            return key * 2;
        }

        var function = isLocked ? Memoize.Function<int, int>(Load, new LruCache<int, int>(9), new Lock()) : Memoize.Function<int, int>(Load, new Cache<int, int>(new()));
        Task<int>[] calls = [.. Enumerable.Range(0, 10).Select(_ => Task.Factory.StartNew(
            () => function.Invoke(21), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        isRunning.Wait(TestContext.Current.CancellationToken);
        mayEnd.Set();

        Assert.All(await Task.WhenAll(calls), value => Assert.Equal(42, value));
        Assert.Equal((1, 9, 1), (runs, (int)function.Info.Hits!, (int)function.Info.Misses));
    }

    [Fact]
    public void Function_Throws_IsNotRemembered()
    {
        foreach (bool isLocked in new[] { true, false })
        {
            int calls = 0;
            var function = Memoize.Function<int, int>(
                key => ++calls == 1 ? throw new FormatException() : key, new LruCache<int, int>(9), isLocked ? new Lock() : null);

            Assert.Throws<FormatException>(() => function.Invoke(1));
            Assert.Equal((1, 1, 2), (function.Invoke(1), function.Invoke(1), calls));
        }
    }

    [Fact]
    public void Function_KeyOfAList_IsItsElementsInAnyOrder()
    {
        var sum = Memoize.Function<int[], SequenceKey<int>, int>(items => items.Sum(), new LruCache<SequenceKey<int>, int>(9), SequenceKey.Sorted);

        Assert.Equal((6, 6), (sum.Invoke([1, 2, 3]), sum.Invoke([3, 1, 2])));
        Assert.Equal(1, sum.Info.Hits);
        Assert.Equal(SequenceKey.Of([1, 2, 3]), sum.Key([3, 2, 1]));
        Assert.NotEqual(SequenceKey.Of([1, 2, 3]), SequenceKey.Of([3, 2, 1]));
        Assert.Equal(default, SequenceKey.Of<int>([]));
    }

    [Fact]
    public async Task FunctionAsync_EveryKindOfCache_RunsOnceAndRemembersTheValue()
    {
        int runs = 0;
        async ValueTask<int> Load(int key, CancellationToken cancellation)
        {
            runs++;
            await Task.Yield();
            return key + 1;
        }

        foreach (var function in new[]
        {
            Memoize.FunctionAsync<int, int>(Load, new Cache<int, int>(new())),
            Memoize.FunctionAsync<int, int>(Load, new LruCache<int, int>(9)),
            Memoize.FunctionAsync<int, int>(Load, new LruCache<int, int>(9), new Lock()),
        })
        {
            runs = 0;
            Assert.Equal(2, await function.InvokeAsync(1, TestContext.Current.CancellationToken));
            Assert.Equal(2, await function.InvokeAsync(1, TestContext.Current.CancellationToken));
            Assert.Equal((1, 1, 1), (runs, (int)function.Info.Hits!, (int)function.Info.Misses));
        }
    }

    [Fact]
    public async Task FunctionAsync_LastWaiterLeaves_RunIsCancelledAndNothingKept()
    {
        TaskCompletionSource isCancelled = new();
        using CancellationTokenSource first = new();
        using CancellationTokenSource second = new();
        LruCache<int, int> cache = new(9);
        var function = Memoize.FunctionAsync<int, int>(
            async (_, cancellation) =>
            {
                using CancellationTokenRegistration registration = cancellation.Register(isCancelled.SetResult);
                await Task.Delay(Timeout.Infinite, cancellation);
                return 0;
            },
            cache,
            new Lock());
        Task<int> one = function.InvokeAsync(1, first.Token).AsTask();
        Task<int> two = function.InvokeAsync(1, second.Token).AsTask();

        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.False(isCancelled.Task.IsCompleted);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => two);
        await isCancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(cache);
    }
}
