namespace Feria.Caching.Memoization;

/// <summary>In a cache for any number of threads, which sees to it that one call runs and the others wait for it.</summary>
internal sealed class ConcurrentMemory<TKey, TValue>(Cache<TKey, TValue> cache) : Memory<TKey, TValue>
    where TKey : notnull
{
    internal override CacheInfo Info => new(Calls.Hits, Calls.Misses, cache.Capacity, cache.Count);

    internal override TValue Get<TArgument>(TKey key, TArgument argument, Func<TArgument, TValue> function)
    {
        if (cache.TryGet(key, out TValue? value))
        {
            Calls.Hit();
            return value;
        }

        EnsureStack();
        bool ran = false;
        value = cache.GetOrAdd(key, _ =>
        {
            ran = true;
            Calls.Miss();
            return function(argument);
        });
        if (!ran)
        {
            Calls.Hit();
        }

        return value;
    }

    internal override ValueTask<TValue> GetAsync<TArgument>(
        TKey key, TArgument argument, Func<TArgument, CancellationToken, ValueTask<TValue>> function, CancellationToken cancellation)
    {
        if (cache.TryGet(key, out TValue? value))
        {
            Calls.Hit();
            return new(value);
        }

        return LoadAsync(key, argument, function, cancellation);
    }

    internal override bool Remove(TKey key) => cache.TryRemove(key, out _);

    internal override void Clear()
    {
        cache.Clear();
        Calls.Clear();
    }

    private async ValueTask<TValue> LoadAsync<TArgument>(
        TKey key, TArgument argument, Func<TArgument, CancellationToken, ValueTask<TValue>> function, CancellationToken cancellation)
    {
        bool ran = false;
        TValue value = await cache.GetOrAddAsync(
            key,
            (_, cancellation) =>
            {
                ran = true;
                Calls.Miss();
                return function(argument, cancellation);
            },
            cancellation).ConfigureAwait(false);
        if (!ran)
        {
            Calls.Hit();
        }

        return value;
    }
}
