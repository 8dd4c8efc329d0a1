using Feria.Caching.Levels;

namespace Feria.Caching;

/// <summary>What a cache holds, for how long, and what it tells. Immutable; the cache checks it when it is made.</summary>
/// <remarks>No function of the options runs under the cache's lock; each may be called by several threads at once.</remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public sealed record CacheOptions<TKey, TValue>
    where TKey : notnull
{
    /// <summary>
    /// The most that the cache holds: entries, or their weight where <see cref="Weigh"/> is given. At least 1; by default
    /// there is no bound. From 2,048 entries on, without weights and lifetimes, at most one place in 128 is kept free for
    /// values that wait to be taken in.
    /// </summary>
    public long? Capacity { get; init; }

    /// <summary>What an entry weighs, at least 0; asked once for each value that is written. By default each weighs 1.</summary>
    public Func<TKey, TValue, int>? Weigh { get; init; }

    /// <summary>
    /// How long a value lives after it was written; more than zero, <see cref="TimeSpan.MaxValue"/> for ever unless an
    /// entry says otherwise; by default for ever. A value is over from the moment on that its lifetime ends.
    /// </summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>How long a value lives after it was written or read last; more than zero; by default for ever.</summary>
    public TimeSpan? TimeToIdle { get; init; }

    /// <summary>
    /// How long a single value lives, from its key, the value and the time of writing; <see cref="TimeSpan.MaxValue"/> for
    /// ever; zero or less: it is not kept. Goes before <see cref="TimeToLive"/>. By default all live equally long.
    /// </summary>
    public Func<TKey, TValue, DateTimeOffset, TimeSpan>? Lifetime { get; init; }

    /// <summary>
    /// How often a timer of the <see cref="Clock"/> removes what is over; more than zero, at most 49 days. By default there is no timer:
    /// what is over leaves with the next write, with a load of its key, or by <see cref="Cache{TKey,TValue}.Expire"/>.
    /// </summary>
    public TimeSpan? ExpireEvery { get; init; }

    /// <summary>
    /// The share of its lifetime, above 0 and below 1, after which the first who gets or loads a value has it loaded anew
    /// in the background; by default none. A failed attempt is made again in the middle of what is left.
    /// </summary>
    public double? RefreshAfter { get; init; }

    /// <summary>
    /// How eagerly single readers load anew before the end (the β of XFetch), in proportion to what the last load took:
    /// 1 is the published optimum, more is earlier, 0, the default, is never.
    /// </summary>
    public double EarlyExpiry { get; init; }

    /// <summary>
    /// For how long after its end a value is still given to those who get or load it, while one load runs in the
    /// background; at least zero, the default.
    /// </summary>
    public TimeSpan StaleWhileLoading { get; init; }

    /// <summary>For how long after its end a value stands in for a load that fails; at least zero, the default.</summary>
    public TimeSpan StaleOnError { get; init; }

    /// <summary>
    /// For how long after a load has failed a value that is over, and still serves by <see cref="StaleWhileLoading"/> or
    /// <see cref="StaleOnError"/>, is given as it is, without asking the source again; at least zero, by default five
    /// seconds. Zero: whoever comes next tries again. It counts from the failure, even where that was ahead of the end. A load
    /// that all its callers have cancelled has not failed.
    /// </summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a load may take; more than zero, at most 49 days; by default for ever. Who waits gets a <see cref="TimeoutException"/>, the
    /// load is asked to cancel, and its key is free again. Loads then run on the thread pool, synchronous ones too.
    /// </summary>
    public TimeSpan? LoadTimeout { get; init; }

    /// <summary>
    /// Told of a load in the background that failed, for nobody waits for it. What it throws is dropped.
    /// </summary>
    public Action<TKey, Exception>? RefreshFailed { get; init; }

    /// <summary>Names by which an entry can be removed together with others; added to those of its <see cref="EntryOptions"/>.</summary>
    public Func<TKey, TValue, IEnumerable<string>>? Tags { get; init; }

    /// <summary>
    /// How keys are compared; by default by their own equality, strings by their characters. It runs under the lock and must
    /// not call the cache; where it throws, the operation has not happened.
    /// </summary>
    public IEqualityComparer<TKey>? Comparer { get; init; }

    /// <summary>
    /// Told of each value that leaves, once, after it has left and outside of every lock. What it throws is dropped.
    /// </summary>
    public Action<CacheRemoval<TKey, TValue>>? Removed { get; init; }

    /// <summary>
    /// Whether hits, misses, loads and removals are counted, and published as metrics of the meter "Feria.Caching"; by
    /// default not. Costs a few nanoseconds an operation.
    /// </summary>
    public bool CountsUse { get; init; }

    /// <summary>The name of the cache in metrics; by default "Default".</summary>
    public string Name { get; init; } = "Default";

    /// <summary>A store behind the memory, asked before a load and told of what is written; by default none.</summary>
    public ISecondLevel<TKey, TValue>? SecondLevel { get; init; }

    /// <summary>Where time comes from; by default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Numbers from 0 to 1 for <see cref="EarlyExpiry"/>; by default the framework's.</summary>
    public Func<double>? Random { get; init; }
}
