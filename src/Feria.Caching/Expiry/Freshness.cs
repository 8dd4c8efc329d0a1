namespace Feria.Caching.Expiry;

/// <summary>What may be done with a value that is there.</summary>
internal enum Freshness
{
    /// <summary>It is as good as new.</summary>
    Fresh,

    /// <summary>It may be read, and somebody should load it anew in the background.</summary>
    Aging,

    /// <summary>Loading it anew has failed a moment ago: it may be read, and nobody should try yet.</summary>
    Resting,

    /// <summary>It is over and may stand in for a load that fails.</summary>
    Fallback,

    /// <summary>It is over for good.</summary>
    Over,
}
