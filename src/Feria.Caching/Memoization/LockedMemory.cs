using System.Diagnostics.CodeAnalysis;
using Feria.Caching.Loading;

namespace Feria.Caching.Memoization;

/// <summary>In a cache of the exact family that several threads share by means of a lock.</summary>
/// <remarks>
/// The function runs outside of the lock, so calls with other keys go on; calls with the same key wait for the one that runs.
/// </remarks>
internal sealed class LockedMemory<TKey, TValue>(ExactCache<TKey, TValue> cache, Lock gate) : Memory<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Flight<TValue>> _flights = new(cache.Store.Comparer);

    internal override CacheInfo Info
    {
        get
        {
            lock (gate)
            {
                return new(Calls.Hits, Calls.Misses, cache.MaxSize, cache.CurrentSize);
            }
        }
    }

    internal override TValue Get<TArgument>(TKey key, TArgument argument, Func<TArgument, TValue> function)
    {
        if (!TryGet(key, out TValue? value, out Flight<TValue>? flight, out bool isMine))
        {
            value = isMine ? Run(key, flight, argument, function) : flight.Outcome.GetAwaiter().GetResult();
        }

        return value;
    }

    internal override ValueTask<TValue> GetAsync<TArgument>(
        TKey key, TArgument argument, Func<TArgument, CancellationToken, ValueTask<TValue>> function, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TValue>(cancellation);
        }

        if (TryGet(key, out TValue? value, out Flight<TValue>? flight, out bool isMine))
        {
            return new(value);
        }

        if (isMine)
        {
            _ = RunAsync(key, flight, argument, function);
        }

        return new(WaitAsync(key, flight, cancellation));
    }

    internal override bool Remove(TKey key)
    {
        lock (gate)
        {
            _ = _flights.Remove(key);
            return cache.Remove(key);
        }
    }

    internal override void Clear()
    {
        lock (gate)
        {
            // What is being computed still answers those who wait for it, and is not kept.
            _flights.Clear();
            cache.Clear();
            Calls.Clear();
        }
    }

    private bool TryGet(
        TKey key,
        [MaybeNullWhen(false)] out TValue value,
        [NotNullWhen(false)] out Flight<TValue>? flight,
        out bool isMine)
    {
        isMine = false;
        flight = null;
        lock (gate)
        {
            if (cache.TryGetValue(key, out value))
            {
                _ = Calls.Hit();
                return true;
            }

            if (_flights.TryGetValue(key, out flight))
            {
                if (LoadFrame.IsInside(flight))
                {
                    throw new RecursiveLoadException(key);
                }

                _ = Calls.Hit();
            }
            else
            {
                isMine = true;
                flight = new Flight<TValue>();
                _flights.Add(key, flight);
                Calls.Miss();
            }

            flight.Waiting++;
            return false;
        }
    }

    private TValue Run<TArgument>(TKey key, Flight<TValue> flight, TArgument argument, Func<TArgument, TValue> function)
    {
        EnsureStack();
        LoadFrame.Enter(flight, owner: null);
        try
        {
            TValue value = function(argument);
            Land(key, flight, value);
            return value;
        }
        catch (Exception error)
        {
            _ = Forget(key, flight);
            flight.Fail(error);
            throw;
        }
        finally
        {
            LoadFrame.Leave();
        }
    }

    private async Task RunAsync<TArgument>(
        TKey key, Flight<TValue> flight, TArgument argument, Func<TArgument, CancellationToken, ValueTask<TValue>> function)
    {
        LoadFrame.Flow(flight, owner: null, isPart: true);
        try
        {
            Land(key, flight, await function(argument, flight.Cancellation).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // Whatever the function throws belongs to those who wait for it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _ = Forget(key, flight);
            flight.Fail(error);
        }
    }

    private async Task<TValue> WaitAsync(TKey key, Flight<TValue> flight, CancellationToken cancellation)
    {
        try
        {
            return await flight.Outcome.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            if (Leave(key, flight))
            {
                _ = flight.CancelAsync();
            }

            throw;
        }
    }

    private void Land(TKey key, Flight<TValue> flight, TValue value)
    {
        lock (gate)
        {
            if (Forget(key, flight))
            {
                _ = cache.Keep(key, value);
            }
        }

        flight.Land(value);
    }

    // True when the last who waited has gone; whoever comes next starts anew.
    private bool Leave(TKey key, Flight<TValue> flight)
    {
        lock (gate)
        {
            if (--flight.Waiting > 0)
            {
                return false;
            }

            _ = Forget(key, flight);
            return true;
        }
    }

    // True when nobody has removed the key meanwhile.
    private bool Forget(TKey key, Flight<TValue> flight)
    {
        lock (gate)
        {
            return _flights.TryGetValue(key, out Flight<TValue>? there) && ReferenceEquals(there, flight) && _flights.Remove(key);
        }
    }
}
