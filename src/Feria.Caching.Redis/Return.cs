using Feria.Caching.Redis.Backplanes;
using Feria.Caching.Redis.Health;
using Feria.Caching.Redis.Numbers;
using Feria.Caching.Redis.Retries;
using Feria.Caching.Redis.Serialization;
using Feria.Caching.Redis.Servers;
using StackExchange.Redis;

namespace Feria.Caching.Redis;

/// <summary>Watches the connection, and brings memory and Redis together again after it was lost.</summary>
internal sealed class Return<TKey, TValue>(
    RedisLevelOptions<TKey, TValue> options,
    Cache<TKey, TValue> cache,
    RedisServer server,
    Backplane backplane,
    EntryCodec<TKey, TValue> codec,
    KnownEntries<TKey> known,
    PendingWrites pending,
    RecentWrites recent,
    Changes<TKey, TValue> changes,
    LevelState state) : IAsyncDisposable
    where TKey : notnull
{
    private const int MostAttempts = 3;

    private readonly CancellationTokenSource _stop = new();
    private readonly Comparison<TKey, TValue> _comparison = new(cache, server, codec, known, changes, state);
    private IConnectionMultiplexer? _watched;
    private Task _run = Task.CompletedTask;
    private long _heard = ServerClock.Local;

    internal void Start() => _run = Task.Run(RunAsync);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _run.ConfigureAwait(false);
        if (state.IsConnected)
        {
            try
            {
                await DrainAsync().ConfigureAwait(false);
                await backplane.UnsubscribeAsync().ConfigureAwait(false);
            }
#pragma warning disable CA1031 // It leaves anyhow; what could not be said is told as every other failure.
            catch (Exception error)
#pragma warning restore CA1031
            {
                state.Fail(error);
            }
        }

        Watch(null);
        state.Become(RedisState.Away);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await TurnAsync().ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever is wrong, the next turn tries again.
            catch (Exception error)
#pragma warning restore CA1031
            {
                state.Leave(error);
            }

            try
            {
                await state.SleepAsync(options.ProbeEvery, _stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // Disposed of.
            }
        }
    }

    private async Task TurnAsync()
    {
        IConnectionMultiplexer connection = await server.ConnectAsync().ConfigureAwait(false);
        Watch(connection);
        await backplane.SubscribeAsync(connection).ConfigureAwait(false);
        await backplane.CatchUpAsync().ConfigureAwait(false);
        while ((backplane.HasMissed || pending.Count > 0 || !state.IsConnected) && !_stop.IsCancellationRequested)
        {
            state.Become(RedisState.Returning);
            await ReturnAsync().ConfigureAwait(false);
        }

        _heard = ServerClock.Local;
        if (known.Count > (2 * cache.Count) + 1000)
        {
            known.Trim(cache.Contains);
        }
    }

    private async Task ReturnAsync()
    {
        if (backplane.HasMissed)
        {
            backplane.Forgive();
            try
            {
                await backplane.ProveAsync().ConfigureAwait(false);
                await DrainAsync().ConfigureAwait(false);
                await MakeUpAsync().ConfigureAwait(false);
            }
            catch
            {
                // What was not made up for to the end is missed as before.
                backplane.Lose();
                throw;
            }
        }
        else
        {
            await DrainAsync().ConfigureAwait(false);
        }

        if (!backplane.HasMissed && pending.Count == 0)
        {
            state.Become(RedisState.Connected);
        }
    }

    private async Task MakeUpAsync()
    {
        if (ServerClock.Local - _heard > ServerClock.Microseconds(options.RemembersRemovals))
        {
            // Redis need not know any more what was removed meanwhile.
            cache.Clear();
        }

        await _comparison.RunAsync().ConfigureAwait(false);
        foreach (PendingWrite write in recent.All())
        {
            await changes.TellWriteAsync(server, write).ConfigureAwait(false);
        }
    }

    private async Task DrainAsync()
    {
        foreach (PendingWrite write in pending.All())
        {
            try
            {
                await changes.TellWriteAsync(server, write).ConfigureAwait(false);
            }
            catch (Exception error) when (write.Content is not null && ++write.Attempts >= MostAttempts)
            {
                // Redis is there and will not have it: then it must not keep what it had before, either.
                state.Fail(error);
                await changes.TellWriteAsync(server, write with { Content = null }).ConfigureAwait(false);
            }

            pending.Done(write);
        }
    }

    private void Watch(IConnectionMultiplexer? connection)
    {
        if (!ReferenceEquals(connection, _watched))
        {
            _watched?.ConnectionFailed -= Lost;
            _watched?.ConnectionRestored -= Restored;
            _watched = connection;
            _watched?.ConnectionFailed += Lost;
            _watched?.ConnectionRestored += Restored;
        }
    }

    private void Lost(object? sender, ConnectionFailedEventArgs about)
    {
        backplane.Lose();
        state.Leave(about.Exception ?? new RedisException($"The connection to Redis was lost: {about.FailureType}."));
    }

    private void Restored(object? sender, ConnectionFailedEventArgs about) => state.Wake();
}
