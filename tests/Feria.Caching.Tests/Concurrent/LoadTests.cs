using System.Collections.Concurrent;

namespace Feria.Caching.Tests.Concurrent;

public sealed class LoadTests
{
    private readonly TaskCompletionSource<int> _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task GetOrAddAsync_HundredCallers_OneLoad()
    {
        using Cache<string, int> cache = new(new() { Capacity = 10 });
        int loads = 0;

        Task<int>[] callers = [.. Enumerable.Range(0, 100).Select(_ => cache.GetOrAddAsync("a", (_, _) =>
        {
            loads++;
            return new(_gate.Task);
        }).AsTask())];
        Assert.DoesNotContain(callers, caller => caller.IsCompleted);
        _gate.SetResult(7);

        Assert.All(await Task.WhenAll(callers), value => Assert.Equal(7, value));
        Assert.Equal(1, loads);
        Invariants.Check(cache);
    }

    [Fact]
    public void GetOrAdd_ManyThreads_OneLoad()
    {
        using Cache<int, int> cache = new(new());
        using Barrier barrier = new(8);
        ConcurrentBag<int> values = [];
        int loads = 0;

        Thread[] threads = [.. Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            for (int key = 0; key < 200; key++)
            {
                barrier.SignalAndWait();
                values.Add(cache.GetOrAdd(key, k => Interlocked.Increment(ref loads)));
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(200, loads);
        Assert.All(values.GroupBy(value => value), group => Assert.Equal(8, group.Count()));
    }

    [Fact]
    public async Task GetOrAddAsync_LoadThrows_ReachesAllAndIsNotKept()
    {
        using Cache<int, int> cache = new(new());
        Task<int>[] callers = [.. Enumerable.Range(0, 5).Select(_ => cache.GetOrAddAsync(1, (_, _) => new(_gate.Task)).AsTask())];

        _gate.SetException(new FormatException("no"));

        foreach (Task<int> caller in callers)
        {
            Assert.Equal("no", (await Assert.ThrowsAsync<FormatException>(() => caller)).Message);
        }

        Assert.Equal(0, cache.Count);
        Assert.Equal(3, cache.GetOrAdd(1, _ => 3));
    }

    [Fact]
    public void GetOrAdd_LoadThrows_IsNotKept()
    {
        using Cache<int, int> cache = new(new() { Capacity = 3 });

        Assert.Throws<FormatException>(() => cache.GetOrAdd(1, _ => throw new FormatException()));

        Assert.Equal(3, cache.GetOrAdd(1, _ => 3));
        Invariants.Check(cache);
    }

    [Fact]
    public void GetOrAdd_WeighingThrows_IsTheLoadsError()
    {
        using Cache<int, int> cache = new(new() { Capacity = 3, Weigh = (_, _) => throw new FormatException() });

        Assert.Throws<FormatException>(() => cache.GetOrAdd(1, _ => 3));
        Assert.Throws<FormatException>(() => cache.GetOrAdd(1, _ => 3));

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public async Task GetOrAddAsync_OneCallerCancels_TheOthersGetTheValue()
    {
        using Cache<int, int> cache = new(new());
        using CancellationTokenSource source = new();
        CancellationToken ofLoad = default;
        Task<int> leaving = cache.GetOrAddAsync(1, (_, cancellation) => { ofLoad = cancellation; return new(_gate.Task); }, source.Token).AsTask();
        Task<int> staying = cache.GetOrAddAsync(1, (_, _) => new(-1)).AsTask();

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Assert.False(ofLoad.IsCancellationRequested);
        _gate.SetResult(7);

        Assert.Equal(7, await staying);
    }

    [Fact]
    public async Task GetOrAddAsync_LastCallerCancels_TheLoadIsCancelledAndTheKeyIsFree()
    {
        using Cache<int, int> cache = new(new());
        using CancellationTokenSource source = new();
        TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<int>[] callers = [.. Enumerable.Range(0, 2).Select(_ => cache.GetOrAddAsync(
            1,
            (_, cancellation) =>
            {
                cancellation.Register(cancelled.SetResult);
                return new(_gate.Task);
            },
            source.Token).AsTask())];

        await source.CancelAsync();
        foreach (Task<int> caller in callers)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller);
        }

        await cancelled.Task;
        Assert.Equal(3, await cache.GetOrAddAsync(1, (_, _) => new(3)));
        _gate.SetResult(7);
        Assert.Equal(3, await cache.GetOrAddAsync(1, (_, _) => new(4)));
        Invariants.Check(cache);
    }

    [Fact]
    public async Task GetOrAddAsync_AlreadyCancelled_LoadsNothing()
    {
        using Cache<int, int> cache = new(new());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => cache.GetOrAddAsync(1, (_, _) => throw new FormatException(), new CancellationToken(true)).AsTask());

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public async Task GetOrAdd_ChangedWithinItsSynchronousLoad_IsNotKept()
    {
        using Cache<int, int> cache = new(new() { Capacity = 10 });

        Assert.Equal(1, cache.GetOrAdd(1, _ =>
        {
            cache.Set(1, 10);
            return 1;
        }));
        Assert.Equal(2, cache.GetOrAdd(2, _ =>
        {
            Assert.False(cache.TryRemove(2, out int _));
            return 2;
        }));
        Assert.Equal(3, cache.GetOrAdd(3, _ =>
        {
            cache.Clear();
            return 3;
        }));
        cache.Set(4, 40);
        Task<int>? joined = null;
        Assert.Equal(5, cache.GetOrAdd(5, _ =>
        {
            joined = Task.Run(() => cache.GetOrAddAsync(5, (_, _) => new(-1)).AsTask());
            Assert.True(SpinWait.SpinUntil(() => HasFlight(cache), TimeSpan.FromMinutes(1)));
            return 5;
        }));

        Assert.Equal(5, await joined!);
        Assert.Equal([4, 5], cache.Snapshot().Select(entry => entry.Key).Order());
        Invariants.Check(cache, 10);
    }

    [Fact]
    public async Task GetOrAdd_SameKeyWithinItsLoad_Throws()
    {
        using Cache<int, int> cache = new(new());

        Assert.Throws<RecursiveLoadException>(() => cache.GetOrAdd(1, key => cache.GetOrAdd(key, _ => 1)));
        Assert.Throws<RecursiveLoadException>(
            () => cache.GetOrAdd(1, key => cache.GetOrAdd(2, _ => cache.GetOrAdd(key, _ => 1))));
        await Assert.ThrowsAsync<RecursiveLoadException>(() => cache.GetOrAddAsync(1, async (key, _) =>
        {
            await Task.Yield();
            return await cache.GetOrAddAsync(key, (_, _) => new(1));
        }).AsTask());
        await Assert.ThrowsAsync<RecursiveLoadException>(() => cache.GetOrAddAsync(1, async (key, _) =>
        {
            await Task.Yield();
            return cache.GetOrAdd(key, _ => 1);
        }).AsTask());
        Assert.Throws<RecursiveLoadException>(() => cache.GetOrAdd(1, key => cache.GetOrAddAsync(2, async (_, _) =>
        {
            await Task.Yield();
            return cache.GetOrAdd(key, _ => 1);
        }).AsTask().GetAwaiter().GetResult()));
        Assert.Throws<RecursiveLoadException>(() => cache.GetOrAddMany([1, 2], keys => keys.ToDictionary(key => key, key => cache.GetOrAdd(2, _ => 1))));

        Assert.Equal(0, cache.Count);
        Assert.Equal(5, cache.GetOrAdd(1, _ => cache.GetOrAdd(2, _ => 5)));
        Invariants.Check(cache);
    }

    [Fact]
    public async Task GetOrAddAsync_HangingLoad_TimesOutAndHoldsNobodyElseBack()
    {
        Microsoft.Extensions.Time.Testing.FakeTimeProvider clock = new();
        using Cache<int, int> cache = new(new() { Clock = clock, LoadTimeout = TimeSpan.FromSeconds(5) });
        TaskCompletionSource<CancellationToken> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<int> first = cache.GetOrAddAsync(1, (_, cancellation) => { started.SetResult(cancellation); return new(_gate.Task); }).AsTask();
        Task<int> second = cache.GetOrAddAsync(1, (_, _) => new(-1)).AsTask();
        CancellationToken ofLoad = await started.Task;

        Assert.Equal(2, await cache.GetOrAddAsync(2, (key, _) => new(key)));
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Contains("'1'", (await Assert.ThrowsAsync<TimeoutException>(() => first)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TimeoutException>(() => second);
        Assert.Equal(3, await cache.GetOrAddAsync(1, (_, _) => new(3)));
        _gate.SetResult(7);
        Assert.Equal(3, cache.GetOrAdd(1, _ => 4));
        Assert.True(ofLoad.CanBeCanceled);
    }

    [Fact]
    public async Task GetOrAdd_HangingSynchronousLoad_TimesOut()
    {
        Microsoft.Extensions.Time.Testing.FakeTimeProvider clock = new();
        using Cache<int, int> cache = new(new() { Clock = clock, LoadTimeout = TimeSpan.FromSeconds(5) });
        using ManualResetEventSlim release = new();
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<int> caller = Task.Run(() => cache.GetOrAdd(1, _ =>
        {
            started.SetResult();
            release.Wait();
            return 7;
        }));
        await started.Task;

        clock.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<TimeoutException>(() => caller);
        Assert.Equal(2, cache.GetOrAdd(2, _ => 2));
        release.Set();
    }

    [Fact]
    public async Task GetOrAddAsync_RemovedOrWrittenMeanwhile_TheLoadIsNotKept()
    {
        using Cache<int, int> cache = new(new() { Capacity = 10 });
        Task<int> removed = cache.GetOrAddAsync(1, (_, _) => new(_gate.Task)).AsTask();
        Task<int> written = cache.GetOrAddAsync(2, (_, _) => new(_gate.Task)).AsTask();
        Task<int> cleared = cache.GetOrAddAsync(3, (_, _) => new(_gate.Task)).AsTask();

        Assert.False(cache.TryRemove(1, out _));
        cache.Clear();
        cache.Set(2, 20);
        _gate.SetResult(7);

        Assert.All(await Task.WhenAll(removed, written, cleared), value => Assert.Equal(7, value));
        Assert.Equal([new(2, 20)], cache.Snapshot());
        Invariants.Check(cache);
    }

    [Fact]
    public async Task Dispose_DuringLoads_WaitersAreToldAndNothingIsKept()
    {
        List<CacheRemoval<int, int>> removals = [];
        Cache<int, int> cache = new(new() { Removed = removals.Add });
        TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        cache.Set(2, 2);
        Task<int> caller = cache.GetOrAddAsync(1, (_, cancellation) =>
        {
            cancellation.Register(cancelled.SetResult);
            return new(_gate.Task);
        }).AsTask();

        cache.Dispose();
        cache.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => caller);
        await cancelled.Task;
        _gate.SetResult(7);
        Assert.Equal([new(2, 2, RemovalCause.Removed)], removals);
        Assert.False(cache.TryGet(2, out _));
        Assert.Throws<ObjectDisposedException>(() => cache.Set(1, 1));
        Assert.Throws<ObjectDisposedException>(() => cache.GetOrAdd(1, _ => 1));
        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void Dispose_WithinASynchronousLoad_TheCallerGetsItsValue()
    {
        using Cache<int, int> cache = new(new());

        int value = cache.GetOrAdd(1, _ =>
        {
            cache.Dispose();
            return 7;
        });

        Assert.Equal(7, value);
        Assert.Equal(0, cache.Count);
    }

    private static bool HasFlight(Cache<int, int> cache)
    {
        lock (cache.Table.Gate)
        {
            return cache.Table.Flights.Count > 0;
        }
    }
}
