namespace Feria.Caching;

/// <summary>What a cache has done since it was made, and what it holds. A snapshot that does not change.</summary>
/// <remarks>The counts are taken one after the other: while other threads work they may differ by what happened between.</remarks>
public sealed record CacheStatistics
{
    /// <summary>How many reads found a value. Looking at whether there is one does not count.</summary>
    public long Hits { get; init; }

    /// <summary>How many reads found none, those included that waited for somebody else's load.</summary>
    public long Misses { get; init; }

    /// <summary>The share of hits in all reads, from 0 to 1; 0 before the first read.</summary>
    public double HitRatio => Hits + Misses == 0 ? 0 : (double)Hits / (Hits + Misses);

    /// <summary>How many loads ended with a value.</summary>
    public long Loads { get; init; }

    /// <summary>How many loads ended with an error, or were given up.</summary>
    public long LoadFailures { get; init; }

    /// <summary>How long all loads took together, by the cache's clock.</summary>
    public TimeSpan LoadTime { get; init; }

    /// <summary>How many values were removed by name, by tag, or with everything else.</summary>
    public long Removed { get; init; }

    /// <summary>How many values were replaced by another one.</summary>
    public long Replaced { get; init; }

    /// <summary>How many values left because their time was over.</summary>
    public long Expired { get; init; }

    /// <summary>How many values left because the cache was full.</summary>
    public long Evicted { get; init; }

    /// <summary>How many values were never kept because they were heavier than the whole cache may be.</summary>
    public long TooHeavy { get; init; }

    /// <summary>How many values there are now.</summary>
    public long Count { get; init; }

    /// <summary>What the values weigh now; their number where nothing else is said.</summary>
    public long Weight { get; init; }
}
