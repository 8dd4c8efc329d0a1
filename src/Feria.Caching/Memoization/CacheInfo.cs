namespace Feria.Caching;

/// <summary>How a memoized function is doing.</summary>
/// <param name="Hits">Calls that were answered without running the function, those included that waited for another call's run; null where they are not counted.</param>
/// <param name="Misses">Calls that ran the function.</param>
/// <param name="MaximumSize">The most that the cache holds; null without a bound.</param>
/// <param name="CurrentSize">What it holds now.</param>
public readonly record struct CacheInfo(long? Hits, long Misses, long? MaximumSize, long CurrentSize);
