using Feria.Caching.Exact.Lifetimes;

namespace Feria.Caching;

/// <summary>Time-aware least recently used: a function says until when each value can be used.</summary>
/// <remarks>
/// The function is asked once, when a value is written. A value that is over already is not stored, whatever its size, and an
/// old one stays. All else: <see cref="TimedCache{TKey,TValue}"/>.
/// </remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values; null is a value like any other.</typeparam>
public sealed class TlruCache<TKey, TValue> : TimedCache<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Makes a cache.</summary>
    /// <param name="maxSize">The most that the sizes of all values may add up to; zero or more.</param>
    /// <param name="timeToUse">
    /// From the key, the value and the time of writing (UTC) makes the first moment at which the value is over;
    /// <see cref="DateTimeOffset.MaxValue"/> for never.
    /// </param>
    /// <param name="clock">Where time comes from; by default the system's.</param>
    /// <param name="sizeOf">The size of a value, zero or more; by default 1.</param>
    /// <param name="comparer">How keys are compared; by default by their own equality, strings by their characters.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is below zero.</exception>
    public TlruCache(
        long maxSize,
        Func<TKey, TValue, DateTimeOffset, DateTimeOffset> timeToUse,
        TimeProvider? clock = null,
        Func<TValue, long>? sizeOf = null,
        IEqualityComparer<TKey>? comparer = null)
        : base(maxSize, ExactLifetime<TKey, TValue>.At(NotNull(timeToUse), new Timeline(clock ?? TimeProvider.System)), sizeOf, comparer)
    {
    }

    private static T NotNull<T>(T timeToUse)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(timeToUse);
        return timeToUse;
    }
}
