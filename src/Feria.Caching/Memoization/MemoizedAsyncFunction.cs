using Feria.Caching.Memoization;

namespace Feria.Caching;

/// <summary>An asynchronous function that remembers. <see cref="Memoize"/> makes it.</summary>
/// <remarks>
/// <para>Safe for as many threads as its cache, and its lock, are. Values are remembered, never tasks.</para>
/// <para>
/// Where calls with one key share a run, each can be cancelled by itself, and the run is cancelled when the last has gone.
/// In an exact cache without a lock each call has a run of its own, and it is the caller's token that the function gets.
/// </para>
/// </remarks>
/// <typeparam name="TArgument">What the function takes; several arguments are a tuple or a record.</typeparam>
/// <typeparam name="TKey">What its values are remembered by.</typeparam>
/// <typeparam name="TValue">What it gives.</typeparam>
public sealed class MemoizedAsyncFunction<TArgument, TKey, TValue>
    where TKey : notnull
{
    private readonly Memory<TKey, TValue> _memory;

    // As in the function without tasks: a hit without the look-up of a virtual generic method.
    private readonly ConcurrentMemory<TKey, TValue>? _concurrent;

    private readonly Func<TArgument, TKey> _key;

    internal MemoizedAsyncFunction(
        Func<TArgument, CancellationToken, ValueTask<TValue>> function, Func<TArgument, TKey> key, Memory<TKey, TValue> memory)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(key);
        Wrapped = function;
        _key = key;
        _memory = memory;
        _concurrent = memory as ConcurrentMemory<TKey, TValue>;
    }

    /// <summary>The function itself, which remembers nothing.</summary>
    public Func<TArgument, CancellationToken, ValueTask<TValue>> Wrapped { get; }

    /// <summary>Hits and misses since the beginning or the last <see cref="Clear"/>, and sizes.</summary>
    public CacheInfo Info => _memory.Info;

    /// <summary>The key that the value of an argument is remembered by.</summary>
    public TKey Key(TArgument argument) => _key(argument);

    /// <summary>The remembered value; the function's where there is none. What the function throws is not remembered.</summary>
    public ValueTask<TValue> InvokeAsync(TArgument argument, CancellationToken cancellation = default)
    {
        TKey key = _key(argument);
        return _concurrent is not null && _concurrent.TryGet(key, out TValue? value) ? new(value) : _memory.GetAsync(key, argument, Wrapped, cancellation);
    }

    /// <summary>Forgets the value of an argument; false when there was none.</summary>
    public bool Remove(TArgument argument) => _memory.Remove(_key(argument));

    /// <summary>Clears the cache and the counts.</summary>
    public void Clear() => _memory.Clear();
}
