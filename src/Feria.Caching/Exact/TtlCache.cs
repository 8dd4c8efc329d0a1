using Feria.Caching.Exact.Lifetimes;

namespace Feria.Caching;

/// <summary>Time to live: every value is over after the same time, and the least recently used is evicted.</summary>
/// <remarks>
/// Writing begins the lifetime anew, reading does not. With a lifetime of zero the cache holds nothing.
/// All else: <see cref="TimedCache{TKey,TValue}"/>.
/// </remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values; null is a value like any other.</typeparam>
public sealed class TtlCache<TKey, TValue> : TimedCache<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Makes a cache.</summary>
    /// <param name="maxSize">The most that the sizes of all values may add up to; zero or more.</param>
    /// <param name="timeToLive">How long a value lives; zero or more.</param>
    /// <param name="clock">Where time comes from; by default the system's.</param>
    /// <param name="sizeOf">The size of a value, zero or more; by default 1.</param>
    /// <param name="comparer">How keys are compared; by default by their own equality, strings by their characters.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size or the time is below zero.</exception>
    public TtlCache(
        long maxSize,
        TimeSpan timeToLive,
        TimeProvider? clock = null,
        Func<TValue, long>? sizeOf = null,
        IEqualityComparer<TKey>? comparer = null)
        : base(maxSize, ExactLifetime<TKey, TValue>.After(NotNegative(timeToLive), new Timeline(clock ?? TimeProvider.System)), sizeOf, comparer)
        => TimeToLive = timeToLive;

    /// <summary>How long a value lives after it was written.</summary>
    public TimeSpan TimeToLive { get; }

    private static TimeSpan NotNegative(TimeSpan timeToLive)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(timeToLive, TimeSpan.Zero);
        return timeToLive;
    }
}
