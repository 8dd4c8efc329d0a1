using System.Diagnostics.CodeAnalysis;

namespace Feria.Caching.Memoization;

/// <summary>In a cache of the exact family, used by one thread at a time.</summary>
internal sealed class ExactMemory<TKey, TValue>(ExactCache<TKey, TValue> cache) : Memory<TKey, TValue>
    where TKey : notnull
{
    internal override CacheInfo Info => new(Calls.Hits, Calls.Misses, cache.MaxSize, cache.CurrentSize);

    internal override TValue Get<TArgument>(TKey key, TArgument argument, Func<TArgument, TValue> function)
    {
        if (TryGet(key, out TValue? value))
        {
            return value;
        }

        EnsureStack();
        return cache.Keep(key, function(argument));
    }

    internal override ValueTask<TValue> GetAsync<TArgument>(
        TKey key, TArgument argument, Func<TArgument, CancellationToken, ValueTask<TValue>> function, CancellationToken cancellation)
    {
        return TryGet(key, out TValue? value) ? new(value) : LoadAsync();

        // The caller's context is kept: whoever has one uses the cache on its thread alone.
        async ValueTask<TValue> LoadAsync() => cache.Keep(key, await function(argument, cancellation).ConfigureAwait(true));
    }

    internal override bool Remove(TKey key) => cache.Remove(key);

    internal override void Clear()
    {
        cache.Clear();
        Calls.Clear();
    }

    private bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        bool isThere = cache.TryGetValue(key, out value);
        if (isThere)
        {
            _ = Calls.Hit();
        }
        else
        {
            Calls.Miss();
        }

        return isThere;
    }
}
