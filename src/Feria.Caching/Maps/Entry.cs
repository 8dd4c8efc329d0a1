namespace Feria.Caching.Maps;

/// <summary>One key and its value: a link of the map's chain that knows its position in the policy's queue.</summary>
/// <remarks>
/// Key, hash and value never change once readers can see them: another value for a key is another entry, so a reader
/// without a lock never sees half of one. Link and position belong to whoever holds the cache's lock.
/// </remarks>
internal class Entry<TKey, TValue>(TKey key, int hash)
{
    /// <summary>A <see cref="Mark"/>: the value is still being made.</summary>
    internal const sbyte Pending = -1;

    /// <summary>A <see cref="Mark"/>: the value is being made, and nobody under the lock knows of it yet.</summary>
    internal const sbyte Alone = -2;

    /// <summary>A <see cref="Place"/>: no entry of a user's, but the end of a table that has become too small.</summary>
    internal const byte Sealed = 253;

    /// <summary>A <see cref="Place"/>: in no queue, because nothing has to go.</summary>
    internal const byte Unbounded = 254;

    /// <summary>A <see cref="Place"/>: it has left the cache.</summary>
    internal const byte Departed = 255;

    /// <summary>A <see cref="Mark"/>: used so often since the policy looked last that more uses say nothing more.</summary>
    internal const sbyte MostUses = 3;

    internal readonly TKey Key = key;
    internal TValue Value = default!;

    /// <summary>The next entry of the same bucket.</summary>
    internal Entry<TKey, TValue>? Next;

    internal readonly int Hash = hash;
    internal int Weight = 1;

    /// <summary>Where the entry stands in its queue.</summary>
    internal uint QueuePosition;

    /// <summary><see cref="Pending"/>, <see cref="Alone"/>, or the uses since the policy looked last, at most <see cref="MostUses"/>.</summary>
    /// <remarks>Readers count without a lock; a use that is lost between two of them changes nothing that matters.</remarks>
    internal volatile sbyte Mark;

    /// <summary>The queue of the policy that the entry stands in; 0 while nobody under the lock has taken in its value.</summary>
    internal byte Place;
}
