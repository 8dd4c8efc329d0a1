using System.Numerics;
using Feria.Caching.Maps;

namespace Feria.Caching.Loading;

/// <summary>The loads that have begun and not ended: how many, and those that nobody but their starters knows of.</summary>
/// <remarks>
/// A synchronous load that nobody else waits for needs the lock once, when it ends: until then its pending entry stands
/// in a place chosen by its hash, taken without the lock. Whoever wants to change its key finds it there, under the lock,
/// puts it into the map and takes it out, in this order, from where on it is a load like any other: who comes without the
/// lock meanwhile has to find it in one of both, or would load the key a second time. A place that is taken by another key
/// is no misfortune: the second load begins under the lock.
/// </remarks>
internal sealed class RunningLoads<TKey, TValue>(Keys<TKey> keys)
    where TKey : notnull
{
    // One place to a cache line, or those who load different keys would wait for each other all the same.
    private const int Stride = 8;

    private static readonly int Places = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, 4 * Environment.ProcessorCount));

    private Entry<TKey, TValue>?[]? _alone;
    private int _known;

    /// <summary>Whether any load runs. Under the lock.</summary>
    internal bool Any => _known > 0 || AnyAlone;

    private bool AnyAlone
    {
        get
        {
            Entry<TKey, TValue>?[]? alone = Volatile.Read(ref _alone);
            for (int at = 0; alone is not null && at < alone.Length; at += Stride)
            {
                if (Volatile.Read(ref alone[at]) is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A load begins that others know of. Under the lock.</summary>
    internal void Begin() => _known++;

    /// <summary>A load that others know of has ended. Under the lock.</summary>
    /// <returns>Whether it was the last of all.</returns>
    internal bool End() => --_known == 0 && !AnyAlone;

    /// <summary>A load begins that nobody else knows of; false where its place is taken. Without the lock.</summary>
    internal bool TryBeginAlone(Entry<TKey, TValue> entry)
    {
        if (Volatile.Read(ref _alone) is null)
        {
            _ = Interlocked.CompareExchange(ref _alone, new Entry<TKey, TValue>?[Places * Stride], null);
        }

        return Interlocked.CompareExchange(ref PlaceOf(entry.Hash), entry, null) is null;
    }

    /// <summary>Takes a load out of its place: false where somebody else did so before, or it never had one.</summary>
    internal bool Take(Entry<TKey, TValue> entry)
    {
        if (_alone is null)
        {
            return false;
        }

        ref Entry<TKey, TValue>? place = ref PlaceOf(entry.Hash);
        return ReferenceEquals(place, entry) && ReferenceEquals(Interlocked.CompareExchange(ref place, null, entry), entry);
    }

    /// <summary>Whether a load stands in its place. Under the lock.</summary>
    internal bool Has(Entry<TKey, TValue> entry) => _alone is not null && ReferenceEquals(Volatile.Read(ref PlaceOf(entry.Hash)), entry);

    /// <summary>The load of a key that stands in its place, if there is one. Under the lock.</summary>
    internal Entry<TKey, TValue>? Find(TKey key, int hash)
        => Volatile.Read(ref _alone) is not null
            && Volatile.Read(ref PlaceOf(hash)) is { } entry && entry.Hash == hash && keys.AreEqual(entry.Key, key) ? entry : null;

    /// <summary>Takes a load out of its place: it begins to be known. Under the lock.</summary>
    internal bool TakeToBeKnown(Entry<TKey, TValue> entry)
    {
        bool isTaken = Take(entry);
        _known += isTaken ? 1 : 0;
        return isTaken;
    }

    /// <summary>Takes all loads out of their places; they begin to be known. Under the lock.</summary>
    internal void TakeAll()
    {
        for (int at = 0; _alone is not null && at < _alone.Length; at += Stride)
        {
            if (Interlocked.Exchange(ref _alone[at], null) is not null)
            {
                Begin();
            }
        }
    }

    private ref Entry<TKey, TValue>? PlaceOf(int hash) => ref _alone![((hash >> 7) & (Places - 1)) * Stride];
}
