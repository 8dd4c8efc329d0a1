using Feria.Caching.Maps;

namespace Feria.Caching.Expiry;

/// <summary>An entry that has a time; only caches with a lifetime pay for it.</summary>
internal sealed class TimedEntry<TKey, TValue>(TKey key, int hash) : Entry<TKey, TValue>(key, hash)
{
    /// <summary>When it was written.</summary>
    internal long Written;

    /// <summary>When it was read last; where reads do not count, when it was written.</summary>
    internal long Read;

    /// <summary>When it is over if nobody reads it.</summary>
    internal long Deadline = long.MaxValue;
}
