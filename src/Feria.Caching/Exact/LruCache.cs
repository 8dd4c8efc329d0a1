using Feria.Caching.Exact.Orders;

namespace Feria.Caching;

/// <summary>Least recently used: evicts what has been read or written least recently. The one to begin with.</summary>
/// <remarks>The oldest of two that were used at different times always goes first; there are no ties. All else: <see cref="ExactCache{TKey,TValue}"/>.</remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values; null is a value like any other.</typeparam>
/// <param name="maxSize">The most that the sizes of all values may add up to; zero or more.</param>
/// <param name="sizeOf">The size of a value, zero or more; by default 1.</param>
/// <param name="comparer">How keys are compared; by default by their own equality, strings by their characters.</param>
public sealed class LruCache<TKey, TValue>(long maxSize, Func<TValue, long>? sizeOf = null, IEqualityComparer<TKey>? comparer = null)
    : ExactCache<TKey, TValue>(maxSize, new QueueOrder<TKey, TValue>(readsCount: true), sizeOf, comparer)
    where TKey : notnull;
