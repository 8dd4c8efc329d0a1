namespace Feria.Caching;

/// <summary>One value that has left a cache.</summary>
/// <typeparam name="TKey">The keys of the cache.</typeparam>
/// <typeparam name="TValue">The values of the cache.</typeparam>
/// <param name="Key">Its key.</param>
/// <param name="Value">The value.</param>
/// <param name="Cause">Why it left.</param>
public readonly record struct CacheRemoval<TKey, TValue>(TKey Key, TValue Value, RemovalCause Cause);
