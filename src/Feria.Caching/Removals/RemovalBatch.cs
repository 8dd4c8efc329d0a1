using Feria.Caching.Loading;
using Feria.Caching.Maps;
using Feria.Caching.Statistics;

namespace Feria.Caching.Removals;

/// <summary>What one operation has removed, at the one time that it sees: noted under the lock, told outside of it.</summary>
internal struct RemovalBatch<TKey, TValue>(
    Action<CacheRemoval<TKey, TValue>>? listener, Counters? counters, long now = 0, Errands? errands = null)
{
    private List<CacheRemoval<TKey, TValue>>? _removals;

    /// <summary>When the operation takes place; read before the lock, because the clock is the user's code.</summary>
    internal readonly long Now => now;

    internal void Add(Entry<TKey, TValue> entry, RemovalCause cause)
    {
        counters?.Left(cause);
        if (listener is not null)
        {
            if (_removals is null)
            {
                _removals = [];
                errands?.Begin();
            }

            _removals.Add(new CacheRemoval<TKey, TValue>(entry.Key, entry.Value, cause));
        }
    }

    /// <summary>Tells them. Outside of the lock, once, and whatever has become of the operation.</summary>
    internal readonly void Tell()
    {
        if (_removals is null)
        {
            return;
        }

        if (errands is not null)
        {
            LoadFrame.Enter(errands, owner: null);
        }

        _removals.ForEach(Tell);
        if (errands is not null)
        {
            LoadFrame.Leave();
            errands.End();
        }
    }

    private readonly void Tell(CacheRemoval<TKey, TValue> removal)
    {
        try
        {
            listener!(removal);
        }
#pragma warning disable CA1031 // A listener's error must not undo or hide what the cache has done.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
