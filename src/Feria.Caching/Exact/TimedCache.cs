using Feria.Caching.Exact.Lifetimes;
using Feria.Caching.Exact.Orders;

namespace Feria.Caching;

/// <summary>A cache whose values are over after a time, and that evicts what was used least recently.</summary>
/// <remarks>
/// <para>
/// A value is live while the time is before its end and dead from the end on. Dead values are not found, and are removed by
/// the next write, count or pop, so that no live one is evicted while a dead one stays. Each operation asks for the time
/// once. If the clock goes back, dead values that have not been removed are live again.
/// </para>
/// <para>Writing, popping and removing are O(log n) where values do not end in the order in which they were written.</para>
/// </remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values; null is a value like any other.</typeparam>
public abstract class TimedCache<TKey, TValue> : ExactCache<TKey, TValue>
    where TKey : notnull
{
    private readonly Timeline _timeline;

    private protected TimedCache(
        long maxSize, ExactLifetime<TKey, TValue> lifetime, Func<TValue, long>? sizeOf, IEqualityComparer<TKey>? comparer)
        : base(maxSize, new QueueOrder<TKey, TValue>(readsCount: true), sizeOf, comparer, lifetime)
        => _timeline = lifetime.Timeline;

    /// <summary>Removes all values that are over at a time.</summary>
    /// <param name="at">The time; by default now. A value whose end is exactly then is over.</param>
    /// <returns>What was removed, by its end, the earliest first.</returns>
    public IReadOnlyList<KeyValuePair<TKey, TValue>> Expire(DateTimeOffset? at = null)
        => Store.RemoveExpired(at is { } time ? _timeline.TicksOf(time) : _timeline.Now);
}
