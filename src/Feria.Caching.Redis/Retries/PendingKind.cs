namespace Feria.Caching.Redis.Retries;

/// <summary>What a write or a removal concerns.</summary>
internal enum PendingKind
{
    /// <summary>One key.</summary>
    Key,

    /// <summary>All that carries a tag.</summary>
    Tag,

    /// <summary>All there is.</summary>
    Everything,
}
