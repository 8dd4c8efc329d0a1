using Feria.Caching.Exact.Orders;

namespace Feria.Caching;

/// <summary>Random replacement: evicts any value, or the one that a function chooses. For keys that are all equally popular.</summary>
/// <remarks>All else: <see cref="ExactCache{TKey,TValue}"/>.</remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values; null is a value like any other.</typeparam>
/// <param name="maxSize">The most that the sizes of all values may add up to; zero or more.</param>
/// <param name="choose">
/// Chooses the key that goes next among all there are, in no particular order; by default each is equally likely. The list is
/// good only during the call, in which the cache can be read and not changed. If it throws, or gives a key that is not in the
/// list (<see cref="InvalidOperationException"/>), the cache is unchanged, however many keys the operation had chosen before.
/// </param>
/// <param name="sizeOf">The size of a value, zero or more; by default 1.</param>
/// <param name="comparer">How keys are compared; by default by their own equality, strings by their characters.</param>
public sealed class RandomReplacementCache<TKey, TValue>(
    long maxSize,
    Func<IReadOnlyList<TKey>, TKey>? choose = null,
    Func<TValue, long>? sizeOf = null,
    IEqualityComparer<TKey>? comparer = null)
    : ExactCache<TKey, TValue>(maxSize, new RandomOrder<TKey, TValue>(choose), sizeOf, comparer)
    where TKey : notnull;
