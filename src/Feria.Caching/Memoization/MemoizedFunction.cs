using Feria.Caching.Memoization;

namespace Feria.Caching;

/// <summary>A function that remembers. <see cref="Memoize"/> makes it.</summary>
/// <remarks>Safe for as many threads as its cache, and its lock, are.</remarks>
/// <typeparam name="TArgument">What the function takes; several arguments are a tuple or a record.</typeparam>
/// <typeparam name="TKey">What its values are remembered by.</typeparam>
/// <typeparam name="TValue">What it gives.</typeparam>
public sealed class MemoizedFunction<TArgument, TKey, TValue>
    where TKey : notnull
{
    private readonly Memory<TKey, TValue> _memory;

    // The hit of the common kind by itself: a generic method that is virtual is looked up by every call.
    private readonly ConcurrentMemory<TKey, TValue>? _concurrent;

    private readonly Func<TArgument, TKey> _key;

    internal MemoizedFunction(Func<TArgument, TValue> function, Func<TArgument, TKey> key, Memory<TKey, TValue> memory)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(key);
        Wrapped = function;
        _key = key;
        _memory = memory;
        _concurrent = memory as ConcurrentMemory<TKey, TValue>;
    }

    internal MemoizedFunction(Func<Func<TArgument, TValue>, TArgument, TValue> function, Func<TArgument, TKey> key, Memory<TKey, TValue> memory)
    {
        ArgumentNullException.ThrowIfNull(function);
        Func<TArgument, TValue> self = Invoke;
        Wrapped = argument => function(self, argument);
        _key = key;
        _memory = memory;
        _concurrent = memory as ConcurrentMemory<TKey, TValue>;
    }

    /// <summary>The function itself, which remembers nothing.</summary>
    public Func<TArgument, TValue> Wrapped { get; }

    /// <summary>Hits and misses since the beginning or the last <see cref="Clear"/>, and sizes.</summary>
    public CacheInfo Info => _memory.Info;

    /// <summary>The key that the value of an argument is remembered by.</summary>
    public TKey Key(TArgument argument) => _key(argument);

    /// <summary>The remembered value; the function's where there is none. What the function throws is not remembered.</summary>
    /// <exception cref="RecursiveLoadException">The function called itself with the very key that it is computing.</exception>
    public TValue Invoke(TArgument argument)
    {
        TKey key = _key(argument);
        return _concurrent is not null && _concurrent.TryGet(key, out TValue? value) ? value : _memory.Get(key, argument, Wrapped);
    }

    /// <summary>Forgets the value of an argument; false when there was none.</summary>
    public bool Remove(TArgument argument) => _memory.Remove(_key(argument));

    /// <summary>Clears the cache and the counts.</summary>
    public void Clear() => _memory.Clear();
}
