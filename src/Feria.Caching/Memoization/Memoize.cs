using Feria.Caching.Memoization;

namespace Feria.Caching;

/// <summary>Makes functions that remember their values.</summary>
/// <remarks>
/// <para>
/// The cache decides how much is remembered and for how long. A <see cref="Cache{TKey,TValue}"/> serves any number of threads,
/// with one run per key. An exact cache serves one thread at a time; given a lock it serves any number, and then, too, one
/// call runs the function, outside of the lock, while others with the same key wait for it. Whoever uses that cache elsewhere
/// has to take the same lock.
/// </para>
/// <para>
/// By default the argument is the key, so it needs equality by value: several arguments are a tuple or a record. Else a
/// function makes the key, for instance <see cref="SequenceKey.Of"/> from a list.
/// </para>
/// <para>A value that is too large for the cache is given and not remembered.</para>
/// </remarks>
#pragma warning disable RS0026, RS0027 // Overloads differ in what they require; the lock is the only option and always the last.
public static class Memoize
{
    /// <summary>A function of one argument, in a cache for any number of threads.</summary>
    public static MemoizedFunction<TKey, TKey, TValue> Function<TKey, TValue>(Func<TKey, TValue> function, Cache<TKey, TValue> cache)
        where TKey : notnull
        => new(function, static argument => argument, In(cache));

    /// <summary>A function whose argument is no key, in a cache for any number of threads.</summary>
    public static MemoizedFunction<TArgument, TKey, TValue> Function<TArgument, TKey, TValue>(
        Func<TArgument, TValue> function, Cache<TKey, TValue> cache, Func<TArgument, TKey> key)
        where TKey : notnull
        => new(function, key, In(cache));

    /// <summary>A function of one argument, in an exact cache.</summary>
    public static MemoizedFunction<TKey, TKey, TValue> Function<TKey, TValue>(
        Func<TKey, TValue> function, ExactCache<TKey, TValue> cache, Lock? gate = null)
        where TKey : notnull
        => new(function, static argument => argument, In(cache, gate));

    /// <summary>A function whose argument is no key, in an exact cache.</summary>
    public static MemoizedFunction<TArgument, TKey, TValue> Function<TArgument, TKey, TValue>(
        Func<TArgument, TValue> function, ExactCache<TKey, TValue> cache, Func<TArgument, TKey> key, Lock? gate = null)
        where TKey : notnull
        => new(function, key, In(cache, gate));

    /// <summary>A function that calls itself through its first parameter, so that inner calls are remembered too.</summary>
    public static MemoizedFunction<TKey, TKey, TValue> Recursive<TKey, TValue>(
        Func<Func<TKey, TValue>, TKey, TValue> function, Cache<TKey, TValue> cache)
        where TKey : notnull
        => new(function, static argument => argument, In(cache));

    /// <summary>A function that calls itself through its first parameter, so that inner calls are remembered too.</summary>
    public static MemoizedFunction<TKey, TKey, TValue> Recursive<TKey, TValue>(
        Func<Func<TKey, TValue>, TKey, TValue> function, ExactCache<TKey, TValue> cache, Lock? gate = null)
        where TKey : notnull
        => new(function, static argument => argument, In(cache, gate));

    /// <summary>An asynchronous function of one argument, in a cache for any number of threads.</summary>
    public static MemoizedAsyncFunction<TKey, TKey, TValue> FunctionAsync<TKey, TValue>(
        Func<TKey, CancellationToken, ValueTask<TValue>> function, Cache<TKey, TValue> cache)
        where TKey : notnull
        => new(function, static argument => argument, In(cache));

    /// <summary>An asynchronous function whose argument is no key, in a cache for any number of threads.</summary>
    public static MemoizedAsyncFunction<TArgument, TKey, TValue> FunctionAsync<TArgument, TKey, TValue>(
        Func<TArgument, CancellationToken, ValueTask<TValue>> function, Cache<TKey, TValue> cache, Func<TArgument, TKey> key)
        where TKey : notnull
        => new(function, key, In(cache));

    /// <summary>An asynchronous function of one argument, in an exact cache.</summary>
    public static MemoizedAsyncFunction<TKey, TKey, TValue> FunctionAsync<TKey, TValue>(
        Func<TKey, CancellationToken, ValueTask<TValue>> function, ExactCache<TKey, TValue> cache, Lock? gate = null)
        where TKey : notnull
        => new(function, static argument => argument, In(cache, gate));

    /// <summary>An asynchronous function whose argument is no key, in an exact cache.</summary>
    public static MemoizedAsyncFunction<TArgument, TKey, TValue> FunctionAsync<TArgument, TKey, TValue>(
        Func<TArgument, CancellationToken, ValueTask<TValue>> function, ExactCache<TKey, TValue> cache, Func<TArgument, TKey> key, Lock? gate = null)
        where TKey : notnull
        => new(function, key, In(cache, gate));

    private static ConcurrentMemory<TKey, TValue> In<TKey, TValue>(Cache<TKey, TValue> cache)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(cache);
        return new(cache);
    }

    private static Memory<TKey, TValue> In<TKey, TValue>(ExactCache<TKey, TValue> cache, Lock? gate)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(cache);
        return gate is null ? new ExactMemory<TKey, TValue>(cache) : new LockedMemory<TKey, TValue>(cache, gate);
    }
}
