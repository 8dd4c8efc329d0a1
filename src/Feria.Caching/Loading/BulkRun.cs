using Feria.Caching.Levels;

namespace Feria.Caching.Loading;

/// <summary>One load of several keys: their flights land one by one with what it brings.</summary>
/// <remarks>Somebody may wait for one of the keys alone, so the load is unwanted only when all flights are.</remarks>
internal sealed class BulkRun<TKey, TValue>(
    Loader<TKey, TValue> loader, CacheOptions<TKey, TValue> options, Claim<TKey, TValue>[] mine, EntryOptions? entry)
    where TKey : notnull
{
    private readonly List<Claim<TKey, TValue>> _missing = [.. mine];
    private readonly Dictionary<TKey, long> _moments = new(options.Comparer);
    private int _wanted = mine.Length;

    internal async Task RunAsync(
        Func<IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> load, bool isElsewhere)
    {
        if (!loader.Errands.TryBegin())
        {
            // The cache is disposed of, and who waits has been told.
            return;
        }

        foreach (Claim<TKey, TValue> claim in mine)
        {
            LoadFrame.Flow(claim.Load, loader.Errands, isPart: claim.Kind == ClaimKind.Load || claim.Load != mine[0].Load);
        }

        long start = loader.Now;
        using CancellationTokenSource unwanted = new();
        List<IAsyncDisposable> ends = [];
        try
        {
            // One by one: should a timer refuse to be made, those before it have to end.
            foreach (Claim<TKey, TValue> claim in mine)
            {
                ends.Add(claim.Flight!.Cancellation.Register(() => Leave(unwanted)));
                if (options.LoadTimeout is { } limit)
                {
                    ends.Add(loader.TimeOut(claim, limit));
                }
            }

            await ReadBehindAsync(start, unwanted.Token).ConfigureAwait(false);
            if (_missing.Count > 0)
            {
                List<TKey> keys = _missing.ConvertAll(static claim => claim.Entry.Key);
                await TakeInAsync(
                    isElsewhere
                        ? await Task.Run(() => load(keys, unwanted.Token).AsTask(), CancellationToken.None).ConfigureAwait(false)
                        : await load(keys, unwanted.Token).ConfigureAwait(false),
                    loader.Since(start),
                    unwanted.Token).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Whatever a load throws belongs to those who wait for it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _missing.ForEach(claim => loader.Fail(claim, error, loader.Since(start), out _));
        }
        finally
        {
            foreach (IAsyncDisposable end in ends)
            {
                await end.DisposeAsync().ConfigureAwait(false);
            }

            loader.Errands.End();
        }
    }

    private void Leave(CancellationTokenSource unwanted)
    {
        if (Interlocked.Decrement(ref _wanted) == 0)
        {
            unwanted.Cancel();
        }
    }

    // All at once: a store over the network answers many questions in the time of one.
    private async Task ReadBehindAsync(long start, CancellationToken cancellation)
    {
        if (options.SecondLevel is not { } second)
        {
            return;
        }

        SecondLevelAnswer<TValue>[] answers = await Task.WhenAll(mine.Select(claim => SecondLevel.ReadAsync(
            second, claim.Entry.Key, claim.Kind == ClaimKind.Refresh, cancellation).AsTask())).ConfigureAwait(false);
        foreach ((Claim<TKey, TValue> claim, SecondLevelAnswer<TValue> answer) in mine.Zip(answers))
        {
            if (answer.Found is { } found)
            {
                Land(claim, found.Value, found.Options ?? entry, loader.Since(start));
            }
            else
            {
                _moments[claim.Entry.Key] = answer.Moment;
            }
        }
    }

    private async Task TakeInAsync(IReadOnlyDictionary<TKey, TValue> values, long cost, CancellationToken cancellation)
    {
        foreach (Claim<TKey, TValue> claim in _missing.ToArray())
        {
            TKey key = claim.Entry.Key;
            if (!values.TryGetValue(key, out TValue? value))
            {
                _ = loader.Fail(claim, new NoValueException(key), cost, out _);
                continue;
            }

            Land(claim, value, entry, cost);
            if (options.SecondLevel is { } second)
            {
                await SecondLevel.OfferAsync(second, key, value, entry, _moments.GetValueOrDefault(key), cancellation).ConfigureAwait(false);
            }
        }
    }

    private void Land(in Claim<TKey, TValue> claim, TValue value, EntryOptions? about, long cost)
    {
        try
        {
            loader.Complete(claim, value, about, cost);
        }
#pragma warning disable CA1031 // What the user's functions say of one value is nothing to the others.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _ = loader.Fail(claim, error, cost, out _);
        }

        _ = _missing.Remove(claim);
    }
}
