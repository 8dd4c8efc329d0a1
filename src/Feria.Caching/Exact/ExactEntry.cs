using Feria.Caching.Exact.Orders;
using Feria.Caching.Maps;

namespace Feria.Caching.Exact;

/// <summary>One key and its value in a cache of the exact family, and where it stands in every list of that cache.</summary>
internal sealed class ExactEntry<TKey, TValue>(TKey key, int hash) : Entry<TKey, TValue>(key, hash)
{
    /// <summary>A <see cref="Position"/>: in no cache any longer.</summary>
    internal const int Gone = -1;

    /// <summary>What the value counts for, taken when it was written.</summary>
    internal long Size;

    /// <summary>The place in the log of insertions.</summary>
    internal int Position = Gone;

    /// <summary>The place in the heap of deadlines, or among the keys to choose from: no cache has both.</summary>
    internal int Slot;

    /// <summary>The first moment at which it is over.</summary>
    internal long Deadline = long.MaxValue;

    internal ExactEntry<TKey, TValue>? Newer;
    internal ExactEntry<TKey, TValue>? Older;

    /// <summary>Those that were used as often.</summary>
    internal FrequencyClass<TKey, TValue>? Peers;
}
