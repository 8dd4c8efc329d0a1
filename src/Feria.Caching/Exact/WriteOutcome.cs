namespace Feria.Caching.Exact;

/// <summary>What has become of a value that was to be written.</summary>
internal enum WriteOutcome
{
    /// <summary>It is there.</summary>
    Kept,

    /// <summary>It is larger than the whole cache may be; nothing has changed.</summary>
    TooLarge,

    /// <summary>It was over before it began; nothing has changed.</summary>
    Over,
}
