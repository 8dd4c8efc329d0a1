namespace Feria.Caching.Tests.Concurrent;

public sealed class RefreshTests
{
    private readonly JumpingClock _clock = new();
    private readonly TaskCompletionSource<int> _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _loads;

    private CacheOptions<int, int> Options => new()
    {
        Clock = _clock,
        TimeToLive = TimeSpan.FromSeconds(100),
        Removed = _ => _ended.TrySetResult(),
        RefreshFailed = (_, _) => _ended.TrySetResult(),
    };

    [Fact]
    public async Task RefreshAfter_PastTheShare_OneLoadInTheBackground()
    {
        using Cache<int, int> cache = new(Options with { RefreshAfter = 0.8 });
        Assert.Equal(1, cache.GetOrAdd(1, _ => 1));

        _clock.Time += TimeSpan.FromSeconds(79);
        Assert.Equal(1, await Get(cache));
        Assert.Equal(0, _loads);
        _clock.Time += TimeSpan.FromSeconds(1);
        for (int turn = 0; turn < 10; turn++)
        {
            Assert.Equal(1, await Get(cache));
        }

        _gate.SetResult(2);
        await _ended.Task;
        Assert.Equal(2, await Get(cache));
        Assert.Equal(1, _loads);
        Invariants.Check(cache);
    }

    [Fact]
    public async Task RefreshAfter_LoadFails_TheOldValueStaysAndTheNextAttemptIsHalfWay()
    {
        using Cache<int, int> cache = new(Options with { RefreshAfter = 0.8 });
        cache.Set(1, 1);
        _clock.Time += TimeSpan.FromSeconds(80);
        Assert.Equal(1, await Get(cache));
        _gate.SetException(new FormatException());
        await _ended.Task;

        _clock.Time += TimeSpan.FromSeconds(9);
        Assert.Equal(1, cache.GetOrAdd(1, _ => throw new InvalidOperationException("too early")));
        _clock.Time += TimeSpan.FromSeconds(1);
        TaskCompletionSource again = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.Equal(1, cache.GetOrAdd(1, _ => { again.SetResult(); return 2; }));

        await again.Task;
    }

    [Theory]
    [InlineData(0.5, 9, false)]
    [InlineData(0.5, 5, true)]
    [InlineData(0.001, 60, true)]
    [InlineData(1, 1, false)]
    public async Task EarlyExpiry_ByTheDraw_LoadsAnew(double draw, int secondsLeft, bool isDue)
    {
        // A load of 10 s: due when left <= 10 * -ln(draw), which is 6.93 for 0.5 and 69.1 for 0.001.
        using Cache<int, int> cache = new(Options with { EarlyExpiry = 1, Random = () => draw });
        _ = cache.GetOrAdd(1, _ =>
        {
            _clock.Time += TimeSpan.FromSeconds(10);
            return 1;
        });

        _clock.Time += TimeSpan.FromSeconds(100 - secondsLeft);
        Assert.Equal(1, await Get(cache));

        lock (cache.Table.Gate)
        {
            Assert.Equal(isDue ? 1 : 0, cache.Table.Flights.Count);
        }

        _gate.SetResult(2);
    }

    [Fact]
    public async Task StaleWhileLoading_OverForLessThanThat_GivesTheOldValueAndLoadsOnce()
    {
        using Cache<int, int> cache = new(Options with { StaleWhileLoading = TimeSpan.FromSeconds(20) });
        cache.Set(1, 1);

        _clock.Time += TimeSpan.FromSeconds(119);
        Assert.False(cache.TryGet(1, out _));
        Assert.Equal(0, cache.Expire());
        Assert.Equal(1, await Get(cache));
        Assert.Equal(1, await Get(cache));
        _clock.Time += TimeSpan.FromSeconds(1);
        Assert.Equal(1, cache.Expire());
        Task<int> late = Get(cache);
        Assert.False(late.IsCompleted);
        _gate.SetResult(2);

        Assert.Equal(2, await late);
        Assert.Equal(2, await Get(cache));
        Assert.Equal(1, _loads);
        Invariants.Check(cache);
    }

    [Fact]
    public async Task StaleOnError_LoadFails_TheOldValueServesUpToTheLimit()
    {
        using Cache<int, int> cache = new(Options with { StaleOnError = TimeSpan.FromSeconds(20), RetryAfter = TimeSpan.Zero });
        cache.Set(1, 1);
        _clock.Time += TimeSpan.FromSeconds(110);

        Assert.Equal(1, cache.GetOrAdd(1, _ => throw new FormatException()));
        Task<int>[] callers = [Get(cache), Get(cache)];
        Assert.DoesNotContain(callers, caller => caller.IsCompleted);
        _gate.SetException(new FormatException());
        int[] values = await Task.WhenAll(callers);
        Assert.Equal([1, 1], values);
        Assert.Equal(1, _loads);
        _clock.Time += TimeSpan.FromSeconds(10);

        Assert.Throws<FormatException>(() => cache.GetOrAdd(1, _ => throw new FormatException()));
        Assert.Equal(0, cache.Count);
        Invariants.Check(cache);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void StaleOnError_LoadHasFailed_TheNextAttemptIsAfterThePause(bool inBulk)
    {
        using Cache<int, int> cache = new(Options with { StaleOnError = TimeSpan.FromSeconds(20) });
        int Ask() => inBulk
            ? cache.GetOrAddMany([1], keys => keys.ToDictionary(key => key, Fail))[1]
            : cache.GetOrAdd(1, Fail);
        int Fail(int key)
        {
            _loads++;
            throw new FormatException();
        }

        cache.Set(1, 1);
        _clock.Time += TimeSpan.FromSeconds(110);
        Assert.Equal(1, Ask());
        _clock.Time += TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1);
        Assert.Equal(1, Ask());
        Assert.Equal(1, _loads);
        Assert.False(cache.TryGet(1, out _));
        _clock.Time += TimeSpan.FromTicks(1);
        Assert.Equal(1, Ask());
        Assert.Equal(2, _loads);
        _clock.Time += TimeSpan.FromSeconds(5);

        Assert.Throws<FormatException>(() => Ask());
        Assert.Equal(3, _loads);
        Assert.Equal(2, cache.GetOrAdd(1, _ => 2));
        Invariants.Check(cache);
    }

    [Fact]
    public async Task StaleWhileLoading_LoadHasFailed_TheNextAttemptIsAfterThePause()
    {
        using Cache<int, int> cache = new(Options with { StaleWhileLoading = TimeSpan.FromSeconds(20), RetryAfter = TimeSpan.FromSeconds(8) });
        cache.Set(1, 1);
        _clock.Time += TimeSpan.FromSeconds(105);
        Assert.Equal(1, await Get(cache));
        _gate.SetException(new FormatException());
        await _ended.Task;

        _clock.Time += TimeSpan.FromSeconds(7);
        Assert.Equal(1, await Get(cache));
        Assert.Equal(1, cache.GetOrAdd(1, _ => throw new InvalidOperationException("too early")));
        Assert.Equal(1, _loads);
        _clock.Time += TimeSpan.FromSeconds(1);
        TaskCompletionSource again = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.Equal(1, cache.GetOrAdd(1, _ => { again.SetResult(); return 2; }));

        await again.Task;
    }

    [Fact]
    public async Task RetryAfter_LongerThanTheLimit_DoesNotLengthenIt()
    {
        using Cache<int, int> cache = new(Options with { StaleOnError = TimeSpan.FromSeconds(20), RetryAfter = TimeSpan.MaxValue });
        cache.Set(1, 1);
        _clock.Time += TimeSpan.FromSeconds(110);
        Assert.Equal(1, cache.GetOrAdd(1, _ => throw new FormatException()));
        _clock.Time += TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1);
        Assert.Equal(1, await Get(cache));
        Assert.Equal(0, _loads);
        _clock.Time += TimeSpan.FromTicks(1);

        Assert.Equal(2, cache.GetOrAdd(1, _ => 2));
        Invariants.Check(cache);
    }

    [Fact]
    public async Task RetryAfter_AllCallersCancel_TheNextTriesAtOnce()
    {
        using Cache<int, int> cache = new(Options with { StaleOnError = TimeSpan.FromSeconds(20) });
        using CancellationTokenSource source = new();
        cache.Set(1, 1);
        _clock.Time += TimeSpan.FromSeconds(110);
        Task<int> leaving = cache.GetOrAddAsync(1, (_, _) => new(_gate.Task), source.Token).AsTask();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);

        Assert.Equal(2, cache.GetOrAdd(1, _ => 2));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 3)]
    public async Task RetryAfter_RefreshFailsShortlyBeforeTheEnd_RestsPastTheEnd(bool servesWhileLoading, int secondsOfRest)
    {
        TimeSpan serves = TimeSpan.FromSeconds(20);
        TimeSpan rest = TimeSpan.FromSeconds(secondsOfRest == 0 ? 5 : secondsOfRest);
        using Cache<int, int> cache = new(Options with
        {
            RefreshAfter = 0.5,
            StaleWhileLoading = servesWhileLoading ? serves : TimeSpan.Zero,
            StaleOnError = servesWhileLoading ? TimeSpan.Zero : serves,
            RetryAfter = rest,
        });
        int TooEarly(int key)
        {
            _ = Interlocked.Increment(ref _loads);
            throw new InvalidOperationException("too early");
        }

        cache.Set(1, 1);
        _clock.Time += TimeSpan.FromSeconds(98);
        Assert.Equal(1, await Get(cache));
        _gate.SetException(new FormatException());
        await _ended.Task;

        // Ahead of the end it is tried again half-way, as ever; behind it, when the source has rested.
        _clock.Time += TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1);
        Assert.Equal(1, cache.GetOrAdd(1, TooEarly));
        Assert.Equal([new(1, 1)], cache.GetOrAddMany([1], keys => keys.ToDictionary(key => key, TooEarly)));
        _clock.Time += TimeSpan.FromSeconds(1) + TimeSpan.FromTicks(1);
        Assert.Equal(1, cache.GetOrAdd(1, TooEarly));
        _clock.Time += rest - TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1);
        Assert.Equal(1, cache.GetOrAdd(1, TooEarly));
        Assert.False(cache.TryGet(1, out _));
        _clock.Time += TimeSpan.FromTicks(1);
        TaskCompletionSource again = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.Equal(servesWhileLoading ? 1 : 2, cache.GetOrAdd(1, _ => { again.SetResult(); return 2; }));

        await again.Task;
        Assert.Equal(1, _loads);
    }

    [Fact]
    public async Task RetryAfter_RefreshFailsShortlyBeforeTheEnd_TheNextAttemptIsStillHalfWay()
    {
        using Cache<int, int> cache = new(Options with { RefreshAfter = 0.5, StaleOnError = TimeSpan.FromSeconds(20) });
        cache.Set(1, 1);
        _clock.Time += TimeSpan.FromSeconds(98);
        Assert.Equal(1, await Get(cache));
        _gate.SetException(new FormatException());
        await _ended.Task;
        TaskCompletionSource again = new(TaskCreationOptions.RunContinuationsAsynchronously);

        _clock.Time += TimeSpan.FromSeconds(1);
        Assert.Equal(1, cache.GetOrAdd(1, _ => { again.SetResult(); return 2; }));

        await again.Task;
        Assert.True(SpinWait.SpinUntil(() => cache.TryGet(1, out int value) && value == 2, TimeSpan.FromMinutes(1)));
        Invariants.Check(cache);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RetryAfter_BulkGivenUpBeforeItsLoad_TheNextTriesAtOnce(bool isRecursive)
    {
        List<Exception> told = [];
        using Cache<int, int> cache = new(Options with
        {
            StaleOnError = isRecursive ? TimeSpan.Zero : TimeSpan.FromSeconds(20),
            StaleWhileLoading = isRecursive ? TimeSpan.FromSeconds(20) : TimeSpan.Zero,
            RefreshFailed = (_, error) => told.Add(error),
            CountsUse = true,
        });
        cache.Set(1, 1);
        _clock.Time += TimeSpan.FromSeconds(110);
        static IEnumerable<int> Broken()
        {
            yield return 1;
            throw new FormatException();
        }

        IReadOnlyDictionary<int, int> All(IEnumerable<int> keys) => cache.GetOrAddMany(keys, _ => throw new InvalidOperationException("given up"));
        _ = isRecursive
            ? Assert.Throws<RecursiveLoadException>(() => cache.GetOrAdd(2, key => All([1, key])[key]))
            : (Exception)Assert.Throws<FormatException>(() => All(Broken()));

        Assert.Empty(told);
        Assert.Equal(isRecursive ? 1 : 0, cache.Statistics!.LoadFailures);
        using ManualResetEventSlim asked = new();
        Assert.Equal(isRecursive ? 1 : 2, cache.GetOrAdd(1, _ => { asked.Set(); return 2; }));
        asked.Wait(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task StaleOnError_RemovedMeanwhile_DoesNotServe()
    {
        using Cache<int, int> cache = new(Options with { StaleOnError = TimeSpan.FromSeconds(20) });
        cache.Set(1, 1);
        _clock.Time += TimeSpan.FromSeconds(110);
        Task<int> caller = Get(cache);

        Assert.False(cache.TryRemove(1, out _));
        _gate.SetException(new FormatException());

        await Assert.ThrowsAsync<FormatException>(() => caller);
    }

    [Fact]
    public async Task StaleOnError_LoadEndsWell_TheNewValueCounts()
    {
        using Cache<int, int> cache = new(Options with { StaleOnError = TimeSpan.FromSeconds(20) });
        cache.Set(1, 1);
        _clock.Time += TimeSpan.FromSeconds(110);

        Assert.Equal(2, cache.GetOrAdd(1, _ => 2));

        Assert.Equal(2, await Get(cache));
        Assert.Equal(0, _loads);
    }

    [Fact]
    public async Task Refresh_RemovedMeanwhile_IsNotKept()
    {
        using Cache<int, int> cache = new(Options with { RefreshAfter = 0.5, CountsUse = true });
        cache.Set(1, 1);
        _clock.Time += TimeSpan.FromSeconds(50);
        Assert.Equal(1, await Get(cache));

        Assert.True(cache.TryRemove(1, out _));
        Task<int> next = cache.GetOrAddAsync(1, (_, _) => new(3)).AsTask();
        Assert.Equal(3, await next);
        _gate.SetResult(2);

        Assert.True(SpinWait.SpinUntil(() => cache.Statistics!.Loads == 2, TimeSpan.FromMinutes(1)));
        Assert.Equal(3, await cache.GetOrAddAsync(1, (_, _) => new(4)));
    }

    private Task<int> Get(Cache<int, int> cache)
        => cache.GetOrAddAsync(1, (_, _) =>
        {
            _ = Interlocked.Increment(ref _loads);
            return new(_gate.Task);
        }).AsTask();
}
