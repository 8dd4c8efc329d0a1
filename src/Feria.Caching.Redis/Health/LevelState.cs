namespace Feria.Caching.Redis.Health;

/// <summary>Where a level stands, what it counts, and who is told.</summary>
internal sealed class LevelState(Action<Exception>? failed, Func<RedisState, DateTimeOffset, RedisHealth> health, Action<RedisHealth>? changed) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _wake = new(0, 1);
    private TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile RedisState _state = RedisState.Away;
    private DateTimeOffset _since = TimeProvider.System.GetUtcNow();

    internal bool IsConnected => _state == RedisState.Connected;

    internal Exception? Error { get; private set; }

    internal Tally Failures { get; } = new();

    internal Tally Hits { get; } = new();

    internal Tally Misses { get; } = new();

    internal Tally Forgotten { get; } = new();

    internal Tally WrittenBack { get; } = new();

    internal RedisHealth Health
    {
        get
        {
            lock (_gate)
            {
                return health(_state, _since);
            }
        }
    }

    internal Task WhenConnected
    {
        get
        {
            lock (_gate)
            {
                return _connected.Task;
            }
        }
    }

    /// <summary>Something went wrong that says nothing of the connection.</summary>
    internal void Fail(Exception error)
    {
        Failures.Add();
        Error = error;
        Tell(failed, error);
    }

    /// <summary>Something went wrong with Redis itself.</summary>
    internal void Leave(Exception error)
    {
        Fail(error);
        Become(RedisState.Away);
        Wake();
    }

    internal void Become(RedisState state)
    {
        lock (_gate)
        {
            if (_state == state)
            {
                return;
            }

            _state = state;
            _since = TimeProvider.System.GetUtcNow();
            if (state == RedisState.Connected)
            {
                _ = _connected.TrySetResult();
            }
            else if (_connected.Task.IsCompleted)
            {
                _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        // That Redis comes back is a step on the way, and told when it has.
        if (state != RedisState.Returning && changed is not null)
        {
            Tell(changed, Health);
        }
    }

    internal void Wake()
    {
        lock (_gate)
        {
            if (_wake.CurrentCount == 0)
            {
                _ = _wake.Release();
            }
        }
    }

    internal Task SleepAsync(TimeSpan span, CancellationToken stop) => _wake.WaitAsync(span, stop);

    public void Dispose() => _wake.Dispose();

    private static void Tell<T>(Action<T>? listener, T what)
    {
        try
        {
            listener?.Invoke(what);
        }
#pragma warning disable CA1031 // A listener's error must not become one of the level's.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
