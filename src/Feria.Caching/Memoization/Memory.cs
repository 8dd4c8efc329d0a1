using System.Runtime.CompilerServices;

namespace Feria.Caching.Memoization;

/// <summary>What a memoized function remembers, whatever kind of cache it is in.</summary>
internal abstract class Memory<TKey, TValue>
    where TKey : notnull
{
    internal abstract CacheInfo Info { get; }

    protected CallCounter Calls { get; } = new();

    internal abstract TValue Get<TArgument>(TKey key, TArgument argument, Func<TArgument, TValue> function);

    internal abstract ValueTask<TValue> GetAsync<TArgument>(
        TKey key, TArgument argument, Func<TArgument, CancellationToken, ValueTask<TValue>> function, CancellationToken cancellation);

    internal abstract bool Remove(TKey key);

    /// <summary>Forgets everything, the counts included.</summary>
    internal abstract void Clear();

    /// <summary>Before the function runs: one that calls itself for ever has to end in an exception, not end the process.</summary>
    protected static void EnsureStack() => RuntimeHelpers.EnsureSufficientExecutionStack();
}
