namespace Feria.Caching.Loading;

/// <summary>What somebody who needs a value has to do.</summary>
internal enum ClaimKind
{
    /// <summary>Take the value.</summary>
    Ready,

    /// <summary>Take the value, and load it anew in the background.</summary>
    Refresh,

    /// <summary>Wait for somebody's load.</summary>
    Wait,

    /// <summary>Load it, and complete or abandon the claim.</summary>
    Load,

    /// <summary>Do not wait: the load is one that the caller is part of.</summary>
    Recursive,
}
