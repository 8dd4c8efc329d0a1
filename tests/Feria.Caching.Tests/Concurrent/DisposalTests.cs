namespace Feria.Caching.Tests.Concurrent;

/// <summary>What disposal waits for, and what it does not.</summary>
public sealed class DisposalTests
{
    private readonly TaskCompletionSource<int> _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DisposeAsync_LoadGoesOnAllTheSame_EndsWithIt(bool inBulk)
    {
        Cache<int, int> cache = new(new());
        Task caller = inBulk
            ? cache.GetOrAddManyAsync([1, 2], async (keys, _) => { await _gate.Task; return keys.ToDictionary(key => key); }).AsTask()
            : cache.GetOrAddAsync(1, (_, _) => new(_gate.Task)).AsTask();

        Task disposal = cache.DisposeAsync().AsTask();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => caller);
        Assert.False(disposal.IsCompleted);
        _gate.SetResult(7);
        await disposal;
        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public async Task DisposeAsync_LoadInTheBackground_EndsWithIt()
    {
        JumpingClock clock = new();
        Cache<int, int> cache = new(new() { Clock = clock, TimeToLive = TimeSpan.FromSeconds(100), RefreshAfter = 0.5 });
        cache.Set(1, 1);
        clock.Time += TimeSpan.FromSeconds(50);
        Assert.Equal(1, await cache.GetOrAddAsync(1, (_, _) => { _started.SetResult(); return new(_gate.Task); }));
        await _started.Task;

        cache.Dispose();
        Task disposal = cache.DisposeAsync().AsTask();

        Assert.False(disposal.IsCompleted);
        _gate.SetResult(7);
        await disposal;
    }

    [Fact]
    public async Task DisposeAsync_ListenerIsBeingTold_EndsWithIt()
    {
        using ManualResetEventSlim release = new();
        Cache<int, int> cache = new(new()
        {
            Removed = removal =>
            {
                if (removal.Key == 1)
                {
                    _started.SetResult();
                    release.Wait();
                }
            },
        });
        cache.Set(1, 1);
        cache.Set(2, 2);
        Task<bool> removing = Task.Run(() => cache.TryRemove(1, out int _));
        await _started.Task;

        Task disposal = cache.DisposeAsync().AsTask();

        Assert.False(disposal.IsCompleted);
        release.Set();
        await disposal;
        Assert.True(await removing);
    }

    [Fact]
    public async Task DisposeAsync_NothingRuns_IsDoneAtOnceAndAnyNumberOfTimes()
    {
        Cache<int, int> cache = new(new() { Removed = _ => { } });
        Assert.Equal(1, await cache.GetOrAddAsync(1, (key, _) => new(key)));

        await using (cache)
        {
            cache.Dispose();
        }

        Assert.True(cache.DisposeAsync().IsCompletedSuccessfully);
        Assert.Throws<ObjectDisposedException>(() => cache.Set(1, 1));
    }

    [Fact]
    public async Task DisposeAsync_WithinALoad_DoesNotWaitForItself()
    {
        Cache<int, int> cache = new(new());
        Task<int> caller = cache.GetOrAddAsync(1, async (key, _) =>
        {
            await Task.Yield();
            await cache.DisposeAsync();
            _gate.SetResult(7);
            return key;
        }).AsTask();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => caller);

        Assert.Equal(7, await _gate.Task);
        await cache.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DisposeAsync_WithinASynchronousLoad_WaitsForNothing(bool isWithinAnAsynchronousOne)
    {
        Cache<int, int> cache = new(new());
        Task<int> other = cache.GetOrAddAsync(1, (_, _) => new(_gate.Task)).AsTask();
        using Cache<int, bool> outer = new(new());
        bool isDone = false;

        int value = cache.GetOrAdd(2, _ =>
        {
            async ValueTask<bool> ElsewhereAsync()
            {
                await Task.Yield();
                return cache.DisposeAsync().IsCompleted;
            }

            isDone = isWithinAnAsynchronousOne
                ? outer.GetOrAddAsync(1, (_, _) => ElsewhereAsync()).AsTask().GetAwaiter().GetResult()
                : cache.DisposeAsync().IsCompleted;
            return 7;
        });

        Assert.True(isDone);
        Assert.Equal(7, value);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => other);
        Task disposal = cache.DisposeAsync().AsTask();
        Assert.False(disposal.IsCompleted);
        _gate.SetResult(1);
        await disposal;
    }

    [Fact]
    public async Task DisposeAsync_NoTimerCouldBeMadeForALoad_WaitsForNothing()
    {
        Cache<int, int> cache = new(new() { Clock = new TimerlessClock(), LoadTimeout = TimeSpan.FromSeconds(5) });
        Task many = cache.GetOrAddManyAsync([1, 2], (keys, _) => new(keys.ToDictionary(key => key))).AsTask();

        Assert.True(many.IsCompleted);
        await Assert.ThrowsAsync<NotSupportedException>(() => many);
        Assert.True(cache.DisposeAsync().IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DisposeAsync_ListenerIsToldOfATimeOut_EndsWithIt(bool inBulk)
    {
        Microsoft.Extensions.Time.Testing.FakeTimeProvider clock = new();
        using ManualResetEventSlim release = new();
        Cache<int, int>? made = null;
        bool isDoneWithin = false;
        Cache<int, int> cache = made = new(new()
        {
            Clock = clock,
            TimeToLive = TimeSpan.FromSeconds(100),
            RefreshAfter = 0.5,
            LoadTimeout = TimeSpan.FromSeconds(5),
            RefreshFailed = (_, _) =>
            {
                _started.SetResult();
                release.Wait();
                isDoneWithin = made!.DisposeAsync().IsCompleted;
            },
        });
        cache.Set(1, 1);
        clock.Advance(TimeSpan.FromSeconds(50));
        TaskCompletionSource loading = new(TaskCreationOptions.RunContinuationsAsynchronously);
        async ValueTask<int> LoadAsync()
        {
            loading.SetResult();
            return await _gate.Task;
        }

        Assert.Equal(1, inBulk
            ? (await cache.GetOrAddManyAsync([1], async (_, _) => new Dictionary<int, int> { [1] = await LoadAsync() }))[1]
            : await cache.GetOrAddAsync(1, (_, _) => LoadAsync()));
        await loading.Task;
        Task advancing = Task.Run(() => clock.Advance(TimeSpan.FromSeconds(5)));
        await _started.Task;

        // The load itself is over now: what still runs is the listener.
        _gate.SetResult(7);
        Assert.True(SpinWait.SpinUntil(() => cache.Table.Errands.Running == 1, TimeSpan.FromMinutes(1)));
        Task disposal = cache.DisposeAsync().AsTask();
        Assert.False(disposal.IsCompleted);
        release.Set();
        await disposal;

        Assert.True(isDoneWithin);
        await advancing;
    }

    [Fact]
    public async Task DisposeAsync_WithinAListener_DoesNotWaitForItself()
    {
        Cache<int, int>? made = null;
        Cache<int, int> cache = made = new(new() { Removed = _ => made!.DisposeAsync().AsTask().GetAwaiter().GetResult() });
        cache.Set(1, 1);

        Assert.True(cache.TryRemove(1, out _));

        Assert.Throws<ObjectDisposedException>(() => cache.Set(1, 1));
        await cache.DisposeAsync();
    }

    [Fact]
    public async Task DisposeAsync_LoadHangs_WaitsNoLongerThanLoadsMayTake()
    {
        Microsoft.Extensions.Time.Testing.FakeTimeProvider clock = new();
        Cache<int, int> cache = new(new() { Clock = clock, LoadTimeout = TimeSpan.FromSeconds(5) });
        Task<int> caller = cache.GetOrAddAsync(1, (_, _) => { _started.SetResult(); return new(_gate.Task); }).AsTask();
        await _started.Task;

        Task disposal = cache.DisposeAsync().AsTask();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => caller);
        Assert.False(disposal.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(5));

        await disposal;
    }

    [Fact]
    public void GetOrAddMany_DisposedBetweenAskingAndLoading_LoadsNothing()
    {
        using Cache<int, int> cache = new(new());
        int loads = 0;
        IEnumerable<int> Keys()
        {
            yield return 1;
            cache.Dispose();
        }

        Assert.Throws<ObjectDisposedException>(() => cache.GetOrAddMany(Keys(), keys =>
        {
            loads++;
            return keys.ToDictionary(key => key);
        }));

        Assert.Equal(0, loads);
    }
}
