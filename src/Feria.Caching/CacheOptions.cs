namespace Feria.Caching;

/// <summary>What a cache holds, for how long, and what it tells.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public sealed record CacheOptions<TKey, TValue>
    where TKey : notnull
{
    /// <summary>
    /// The most that the cache holds: entries, or their weight where <see cref="Weigh"/> is given. At least 1; by default
    /// there is no bound.
    /// </summary>
    public long? Capacity { get; init; }

    /// <summary>What an entry weighs, at least 0; asked once for each value that is written. By default each weighs 1.</summary>
    public Func<TKey, TValue, int>? Weigh { get; init; }

    /// <summary>How long a value lives after it was written; more than zero; by default for ever.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>How long a value lives after it was written or read last; more than zero; by default for ever.</summary>
    public TimeSpan? TimeToIdle { get; init; }

    /// <summary>How keys are compared; by default by their own equality, strings by their characters.</summary>
    public IEqualityComparer<TKey>? Comparer { get; init; }

    /// <summary>
    /// Told of each value that leaves, once, after it has left and outside of every lock. What it throws is dropped.
    /// </summary>
    public Action<CacheRemoval<TKey, TValue>>? Removed { get; init; }

    /// <summary>Where time comes from; by default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
