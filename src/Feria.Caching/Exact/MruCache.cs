using Feria.Caching.Exact.Orders;

namespace Feria.Caching;

/// <summary>Most recently used: evicts what has been read or written last. For scans and loops that are longer than the cache.</summary>
/// <remarks>What is being written is never its own victim unless it grows, see there. All else: <see cref="ExactCache{TKey,TValue}"/>.</remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values; null is a value like any other.</typeparam>
/// <param name="maxSize">The most that the sizes of all values may add up to; zero or more.</param>
/// <param name="sizeOf">The size of a value, zero or more; by default 1.</param>
/// <param name="comparer">How keys are compared; by default by their own equality, strings by their characters.</param>
public sealed class MruCache<TKey, TValue>(long maxSize, Func<TValue, long>? sizeOf = null, IEqualityComparer<TKey>? comparer = null)
    : ExactCache<TKey, TValue>(maxSize, new QueueOrder<TKey, TValue>(readsCount: true, newestFirst: true), sizeOf, comparer)
    where TKey : notnull;
