using Feria.Caching.Maps;
using Feria.Caching.Storage;

namespace Feria.Caching.Loading;

/// <summary>Loads what is missing, once for everybody who asks meanwhile.</summary>
/// <remarks>
/// An asynchronous load belongs to all who wait for it: each can leave by itself, and the last who leaves cancels it. A
/// synchronous one runs on the thread of its starter. Whatever a load throws reaches all who wait, and is not kept.
/// </remarks>
internal sealed class Loader<TKey, TValue>(CacheStore<TKey, TValue> store)
    where TKey : notnull
{
    internal TValue Load<TState>(TKey key, TState state, Func<TKey, TState, TValue> load)
    {
        Claim<TKey, TValue> claim = store.Claim(key, shared: false);
        if (!claim.IsMine)
        {
            return claim.Flight is null ? claim.Entry.Value : Join(claim).Outcome.GetAwaiter().GetResult();
        }

        TValue value;
        try
        {
            value = load(key, state);
        }
        catch (Exception error)
        {
            store.Abandon(claim.Entry)?.Fail(error);
            throw;
        }

        store.Complete(claim.Entry, value)?.Land(value);
        return value;
    }

    internal ValueTask<TValue> LoadAsync<TState>(
        TKey key, TState state, Func<TKey, TState, CancellationToken, ValueTask<TValue>> load, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TValue>(cancellation);
        }

        Claim<TKey, TValue> claim = store.Claim(key, shared: true);
        if (claim.Flight is not { } flight)
        {
            return new(claim.Entry.Value);
        }

        if (claim.IsMine)
        {
            _ = RunAsync(claim.Entry, flight, state, load);
        }
        else
        {
            _ = Join(claim);
        }

        return flight.Outcome.IsCompletedSuccessfully ? new(flight.Outcome.Result) : new(WaitAsync(claim.Entry, flight, cancellation));
    }

    private static Flight<TValue> Join(Claim<TKey, TValue> claim)
        => claim.Entry.Weight == Environment.CurrentManagedThreadId || LoadFrame.IsInside(claim.Entry)
            ? throw new RecursiveLoadException(claim.Entry.Key)
            : claim.Flight!;

    private async Task<TValue> WaitAsync(Entry<TKey, TValue> entry, Flight<TValue> flight, CancellationToken cancellation)
    {
        try
        {
            return await flight.Outcome.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            if (store.Leave(entry, flight))
            {
                flight.Cancel();
            }

            throw;
        }
    }

    private async Task RunAsync<TState>(
        Entry<TKey, TValue> entry, Flight<TValue> flight, TState state, Func<TKey, TState, CancellationToken, ValueTask<TValue>> load)
    {
        // Flows into the load and not out of it: an asynchronous method restores its caller's context.
        LoadFrame.Current = new LoadFrame(entry, LoadFrame.Current);
        try
        {
            TValue value = await load(entry.Key, state, flight.Cancellation).ConfigureAwait(false);
            _ = store.Complete(entry, value);
            flight.Land(value);
        }
#pragma warning disable CA1031 // Whatever a load throws belongs to those who wait for it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _ = store.Abandon(entry);
            flight.Fail(error);
        }
    }
}
