using System.Runtime.ExceptionServices;

namespace Feria.Caching.Loading;

/// <summary>Loads many keys by one call, and joins the loads of others for those that are being loaded.</summary>
/// <remarks>Its own load runs before it waits for anybody, so two that need each other's keys do not wait for ever.</remarks>
internal sealed class BulkLoader<TKey, TValue>(Loader<TKey, TValue> loader, Claims<TKey, TValue> claims, CacheOptions<TKey, TValue> options)
    where TKey : notnull
{
    internal async Task<Dictionary<TKey, TValue>> LoadAsync(
        IEnumerable<TKey> keys,
        Func<IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> load,
        EntryOptions? entry,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Dictionary<TKey, Claim<TKey, TValue>> all = new(options.Comparer);
        try
        {
            foreach (TKey key in keys)
            {
                if (!all.ContainsKey(key))
                {
                    Claim<TKey, TValue> claim = claims.Claim(key, isShared: true);
                    loader.Count(claim);
                    if (claim.Kind == ClaimKind.Recursive)
                    {
                        throw new RecursiveLoadException(key);
                    }

                    all.Add(key, claim);
                }
            }
        }
        catch (Exception error)
        {
            GiveUp(all.Values, error);
            throw;
        }

        Start([.. all.Values.Where(claim => claim.Kind == ClaimKind.Load)], load, entry, isElsewhere: options.LoadTimeout is not null);
        Start([.. all.Values.Where(claim => claim.Kind == ClaimKind.Refresh)], load, entry, isElsewhere: true);
        return await GatherAsync(all, cancellation).ConfigureAwait(false);
    }

    private async Task<Dictionary<TKey, TValue>> GatherAsync(Dictionary<TKey, Claim<TKey, TValue>> all, CancellationToken cancellation)
    {
        Dictionary<TKey, TValue> values = new(all.Count, options.Comparer);
        ExceptionDispatchInfo? first = null;
        foreach ((TKey key, Claim<TKey, TValue> claim) in all)
        {
            try
            {
                values.Add(
                    key,
                    claim.Kind is ClaimKind.Ready or ClaimKind.Refresh
                        ? claim.Entry.Value
                        : await loader.WaitAsync(claim.Flight!, cancellation).ConfigureAwait(false));
            }
            catch (NoValueException)
            {
                // Missing in the answer, too.
            }
#pragma warning disable CA1031 // Every flight has to be waited for or left, whatever the others come to.
            catch (Exception error)
#pragma warning restore CA1031
            {
                first ??= ExceptionDispatchInfo.Capture(error);
            }
        }

        first?.Throw();
        return values;
    }

    private void GiveUp(IEnumerable<Claim<TKey, TValue>> taken, Exception error)
    {
        foreach (Claim<TKey, TValue> claim in taken)
        {
            if (claim.Kind is ClaimKind.Load or ClaimKind.Refresh)
            {
                loader.GiveUp(claim, error);
            }
            else if (claim.Kind == ClaimKind.Wait && claims.Leave(claim.Flight!))
            {
                _ = claim.Flight!.CancelAsync();
            }
        }
    }

    private void Start(
        Claim<TKey, TValue>[] mine,
        Func<IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> load,
        EntryOptions? entry,
        bool isElsewhere)
    {
        if (mine.Length > 0)
        {
            _ = new BulkRun<TKey, TValue>(loader, options, mine, entry).RunAsync(load, isElsewhere);
        }
    }
}
