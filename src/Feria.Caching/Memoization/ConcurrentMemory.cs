using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Feria.Caching.Storage;

namespace Feria.Caching.Memoization;

/// <summary>In a cache for any number of threads, which sees to it that one call runs and the others wait for it.</summary>
internal sealed class ConcurrentMemory<TKey, TValue>(Cache<TKey, TValue> cache) : Memory<TKey, TValue>
    where TKey : notnull
{
    private readonly EntryTable<TKey, TValue> _table = cache.Table;

    internal override CacheInfo Info => new(Calls.Hits, Calls.Misses, cache.Capacity, cache.Count);

    internal CallCounter Counter => Calls;

    internal EntryTable<TKey, TValue> Table => _table;

    /// <summary>A hit: one look-up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_table.TryGetFresh(key, out value))
        {
            _ = Calls.Hit();
            return true;
        }

        return false;
    }

    internal override TValue Get<TArgument>(TKey key, TArgument argument, Func<TArgument, TValue> function)
        => TryGet(key, out TValue? value) ? value : Load(key, argument, function);

    internal override ValueTask<TValue> GetAsync<TArgument>(
        TKey key, TArgument argument, Func<TArgument, CancellationToken, ValueTask<TValue>> function, CancellationToken cancellation)
        => TryGet(key, out TValue? value) ? new(value) : LoadAsync(key, argument, function, cancellation);

    internal override bool Remove(TKey key) => cache.TryRemove(key, out _);

    internal override void Clear()
    {
        cache.Clear();
        Calls.Clear();
    }

    internal TValue Load<TArgument>(TKey key, TArgument argument, Func<TArgument, TValue> function)
    {
        EnsureStack();
        bool ran = false;
        TValue value = cache.GetOrAdd(key, _ =>
        {
            ran = true;
            Calls.Miss();
            return function(argument);
        });
        if (!ran)
        {
            _ = Calls.Hit();
        }

        return value;
    }

    internal async ValueTask<TValue> LoadAsync<TArgument>(
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
            _ = Calls.Hit();
        }

        return value;
    }
}
