namespace Feria.Caching;

/// <summary>Why a value left a cache.</summary>
public enum RemovalCause
{
    /// <summary>It was removed by name, by tag, or with everything else.</summary>
    Removed,

    /// <summary>Another value was written for its key.</summary>
    Replaced,

    /// <summary>Its lifetime, or its time without a use, was over.</summary>
    Expired,

    /// <summary>The cache was full and something else was worth more.</summary>
    Evicted,

    /// <summary>It was heavier than the whole cache may be, and was never kept.</summary>
    TooHeavy,
}
