using Feria.Caching.Exact.Orders;

namespace Feria.Caching;

/// <summary>Least frequently used: evicts what has been read and written least often. For a few keys that are always popular.</summary>
/// <remarks>Coming in is the first use, each read and each replacement is one more. Among keys with equally many uses the one that has had that number for the longest time goes first. All else: <see cref="ExactCache{TKey,TValue}"/>.</remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values; null is a value like any other.</typeparam>
/// <param name="maxSize">The most that the sizes of all values may add up to; zero or more.</param>
/// <param name="sizeOf">The size of a value, zero or more; by default 1.</param>
/// <param name="comparer">How keys are compared; by default by their own equality, strings by their characters.</param>
public sealed class LfuCache<TKey, TValue>(long maxSize, Func<TValue, long>? sizeOf = null, IEqualityComparer<TKey>? comparer = null)
    : ExactCache<TKey, TValue>(maxSize, new FrequencyOrder<TKey, TValue>(), sizeOf, comparer)
    where TKey : notnull;
