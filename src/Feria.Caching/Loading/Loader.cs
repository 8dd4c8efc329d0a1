using Feria.Caching.Levels;
using Feria.Caching.Statistics;
using Feria.Caching.Storage;

namespace Feria.Caching.Loading;

/// <summary>Loads what is missing, once for everybody who asks meanwhile.</summary>
/// <remarks>
/// An asynchronous load belongs to all who wait for it: each can leave by itself, and the last who leaves cancels it. A
/// synchronous one runs on the thread of its starter, unless it has to be left behind when it takes too long or has to
/// ask a second level. Whatever a load throws reaches all who wait, and is not kept.
/// </remarks>
internal sealed class Loader<TKey, TValue>(
    EntryTable<TKey, TValue> table, Claims<TKey, TValue> claims, CacheOptions<TKey, TValue> options, Counters? counters)
    where TKey : notnull
{
    private readonly bool _isTimed = counters is not null || options.EarlyExpiry > 0;
    private readonly bool _isElsewhere = options.LoadTimeout is not null || options.SecondLevel is not null;

    // A removal by tag must know of every load that may bring tags.
    private readonly bool _canBeAlone = options.LoadTimeout is null && options.SecondLevel is null && options.Tags is null;

    internal TValue Load<TState>(TKey key, TState state, Func<TKey, TState, TValue> load, EntryOptions? entry)
    {
        if (_canBeAlone && entry?.Tags is null && claims.TryClaimAlone(key) is { } alone)
        {
            table.CountRead(isHit: false);
            return LoadHere(new(ClaimKind.Load, alone), state, load, entry);
        }

        Claim<TKey, TValue> claim = claims.Claim(key, isShared: _isElsewhere);
        Count(claim);
        switch (claim.Kind)
        {
            case ClaimKind.Ready:
                return claim.Entry.Value;
            case ClaimKind.Refresh:
                _ = RunAsync(claim, (state, load), Asynchronously, entry);
                return claim.Entry.Value;
            case ClaimKind.Wait:
                return claim.Flight!.Outcome.GetAwaiter().GetResult();
            case ClaimKind.Recursive:
                throw new RecursiveLoadException(key);
            default:
                if (_isElsewhere)
                {
                    _ = RunAsync(claim, (state, load), Asynchronously, entry);
                    return claim.Flight!.Outcome.GetAwaiter().GetResult();
                }

                return LoadHere(claim, state, load, entry);
        }
    }

    internal ValueTask<TValue> LoadAsync<TState>(
        TKey key, TState state, Func<TKey, TState, CancellationToken, ValueTask<TValue>> load, EntryOptions? entry, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TValue>(cancellation);
        }

        Claim<TKey, TValue> claim = claims.Claim(key, isShared: true);
        Count(claim);
        switch (claim.Kind)
        {
            case ClaimKind.Ready:
                return new(claim.Entry.Value);
            case ClaimKind.Refresh:
                _ = RunAsync(claim, state, load, entry);
                return new(claim.Entry.Value);
            case ClaimKind.Recursive:
                return ValueTask.FromException<TValue>(new RecursiveLoadException(key));
            case ClaimKind.Load:
                _ = RunAsync(claim, state, load, entry);
                break;
        }

        EntryFlight<TKey, TValue> flight = claim.Flight!;
        return flight.Outcome.IsCompletedSuccessfully ? new(flight.Outcome.GetAwaiter().GetResult()) : new(WaitAsync(flight, cancellation));
    }

    /// <summary>Waits for somebody's load, and leaves it when cancelled.</summary>
    internal async Task<TValue> WaitAsync(EntryFlight<TKey, TValue> flight, CancellationToken cancellation)
    {
        try
        {
            return await flight.Outcome.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested && !flight.Outcome.IsCompleted)
        {
            if (claims.Leave(flight))
            {
                _ = flight.CancelAsync();
            }

            throw;
        }
    }

    /// <summary>A load has brought a value.</summary>
    internal void Complete(in Claim<TKey, TValue> claim, TValue value, EntryOptions? entry, long cost)
    {
        // What the user's functions say of the value can be an error of the load, so it comes first.
        Draft<TValue> draft = table.Drafting.Draft(claim.Entry.Key, value, entry, cost);
        counters?.Loaded(cost);
        claims.Complete(claim, draft)?.Land(value);
    }

    /// <summary>A load has failed: true where an old value serves in its place.</summary>
    internal bool Fail(in Claim<TKey, TValue> claim, Exception error, long cost, out TValue? old)
    {
        old = default;
        if (!claims.Abandon(claim, hasFailed: true, out EntryFlight<TKey, TValue>? flight, out Maps.Entry<TKey, TValue>? standIn))
        {
            return false;
        }

        counters?.Failed(cost);
        if (standIn is not null)
        {
            old = standIn.Value;
            flight!.Land(standIn.Value);
            return true;
        }

        flight?.Fail(error);
        if (claim.Kind == ClaimKind.Refresh)
        {
            Report(claim.Entry.Key, error);
        }

        return false;
    }

    /// <summary>A load was claimed and never begun: who waits for it is told, and the source has not failed.</summary>
    internal void GiveUp(in Claim<TKey, TValue> claim, Exception error)
    {
        if (claims.Abandon(claim, hasFailed: false, out EntryFlight<TKey, TValue>? flight, out Maps.Entry<TKey, TValue>? standIn))
        {
            if (standIn is null)
            {
                flight?.Fail(error);
            }
            else
            {
                flight!.Land(standIn.Value);
            }
        }
    }

    /// <summary>The loads that it runs, of others than their starters.</summary>
    internal Errands Errands => table.Errands;

    internal long Now => _isTimed ? table.Clock.Fine : 0;

    internal long Since(long start) => _isTimed ? Math.Max(0, table.Clock.Fine - start) : 0;

    internal void Count(in Claim<TKey, TValue> claim)
        => table.CountRead(claim.Kind is ClaimKind.Ready or ClaimKind.Refresh);

    private static ValueTask<TValue> Asynchronously<TState>(TKey key, (TState State, Func<TKey, TState, TValue> Load) load, CancellationToken cancellation)
        => new(load.Load(key, load.State));

    private TValue LoadHere<TState>(in Claim<TKey, TValue> claim, TState state, Func<TKey, TState, TValue> load, EntryOptions? entry)
    {
        long start = Now;
        Exception? failure = null;
        LoadFrame.Enter(claim.Load, table.Errands);
        try
        {
            TValue value = load(claim.Entry.Key, state);
            Complete(claim, value, entry, Since(start));
            return value;
        }

        // Caught only where an old value could stand in. To throw again takes room on the stack, once for each load within a
        // load, and it may be the stack that has run out.
        catch (Exception error) when (Notes(error, out failure) && options.StaleOnError > TimeSpan.Zero)
        {
            bool standsIn = Fail(claim, error, Since(start), out TValue? old);
            failure = null;
            if (standsIn)
            {
                return old!;
            }

            throw;
        }
        finally
        {
            if (failure is not null)
            {
                _ = Fail(claim, failure, Since(start), out _);
            }

            LoadFrame.Leave();
        }
    }

    private static bool Notes(Exception error, out Exception noted)
    {
        noted = error;
        return true;
    }

    private async Task RunAsync<TState>(
        Claim<TKey, TValue> claim, TState state, Func<TKey, TState, CancellationToken, ValueTask<TValue>> load, EntryOptions? entry)
    {
        if (!table.Errands.TryBegin())
        {
            // The cache is disposed of, and who waits has been told.
            return;
        }

        bool isRefresh = claim.Kind == ClaimKind.Refresh;
        LoadFrame.Flow(claim.Load, table.Errands, isPart: !isRefresh);
        long start = Now;
        ITimer? timer = null;
        try
        {
            timer = options.LoadTimeout is { } limit ? TimeOut(claim, limit) : null;

            // What must not hold up its starter begins elsewhere.
            Task<(TValue Value, EntryOptions? Entry)> run = isRefresh || _isElsewhere
                ? Task.Run(() => LevelledAsync(claim, state, load, entry))
                : LevelledAsync(claim, state, load, entry);
            (TValue value, EntryOptions? about) = await run.ConfigureAwait(false);
            Complete(claim, value, about, Since(start));
        }
#pragma warning disable CA1031 // Whatever a load throws belongs to those who wait for it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _ = Fail(claim, error, Since(start), out _);
        }
        finally
        {
            if (timer is not null)
            {
                await timer.DisposeAsync().ConfigureAwait(false);
            }

            table.Errands.End();
        }
    }

    // The second level first; the load, and a word to the second level, if it knows nothing.
    private async Task<(TValue Value, EntryOptions? Entry)> LevelledAsync<TState>(
        Claim<TKey, TValue> claim, TState state, Func<TKey, TState, CancellationToken, ValueTask<TValue>> load, EntryOptions? entry)
    {
        CancellationToken cancellation = claim.Flight!.Cancellation;
        TKey key = claim.Entry.Key;
        SecondLevelAnswer<TValue> behind = default;
        if (options.SecondLevel is { } asked)
        {
            behind = await SecondLevel.ReadAsync(asked, key, claim.Kind == ClaimKind.Refresh, cancellation).ConfigureAwait(false);
            if (behind.Found is { } found)
            {
                return (found.Value, found.Options ?? entry);
            }
        }

        TValue value = await load(key, state, cancellation).ConfigureAwait(false);
        if (options.SecondLevel is { } second)
        {
            await SecondLevel.OfferAsync(second, key, value, entry, behind.Moment, cancellation).ConfigureAwait(false);
        }

        return (value, entry);
    }

    internal ITimer TimeOut(Claim<TKey, TValue> claim, TimeSpan limit)
        => table.Clock.Provider.CreateTimer(
            _ =>
            {
                // A listener may be told here while the load itself ends, and not every clock's timer waits for its callback.
                table.Errands.Begin();
                LoadFrame.Enter(claim.Load, table.Errands);
                try
                {
                    TimeoutException error = new($"The load of key '{claim.Entry.Key}' took longer than {limit}.");
                    _ = Fail(claim, error, limit.Ticks, out TValue? _);
                    _ = claim.Flight!.CancelAsync();
                }
                finally
                {
                    LoadFrame.Leave();
                    table.Errands.End();
                }
            },
            null,
            limit,
            Timeout.InfiniteTimeSpan);

    private void Report(TKey key, Exception error)
    {
        try
        {
            options.RefreshFailed?.Invoke(key, error);
        }
#pragma warning disable CA1031 // A listener's error must not become that of a load that others wait for.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
