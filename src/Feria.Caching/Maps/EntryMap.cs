using System.Runtime.CompilerServices;

namespace Feria.Caching.Maps;

/// <summary>A hash table whose links are the entries themselves: read by anybody without a lock, written under one.</summary>
/// <remarks>
/// A look-up costs a hash, one bucket and, as a rule, one entry. Readers need no lock because a removed entry keeps its
/// link, so that whoever stands on it still finds the rest of the chain. Only a table that is being made larger can lead
/// a reader astray; it then finds nothing, sees that the table has changed, and looks again.
/// </remarks>
internal sealed class EntryMap<TKey, TValue>(Keys<TKey> keys)
    where TKey : notnull
{
    private const int SmallestSize = 16;

    private Entry<TKey, TValue>?[] _buckets = new Entry<TKey, TValue>?[SmallestSize];

    // Odd while the table is being made larger.
    private volatile int _version;
    private volatile int _count;

    internal int Count => _count;

    /// <summary>The entry of a key, or null. Without a lock; allocates nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Entry<TKey, TValue>? Find(TKey key, int hash)
    {
        int version = _version;
        Entry<TKey, TValue>?[] buckets = Volatile.Read(ref _buckets);
        Entry<TKey, TValue>? entry = Volatile.Read(ref buckets[Bucket(hash, buckets.Length)]);
        while (entry is not null)
        {
            if (entry.Hash == hash && keys.AreEqual(entry.Key, key))
            {
                return entry;
            }

            entry = Volatile.Read(ref entry.Next);
        }

        return (version & 1) == 0 && version == _version ? null : FindAgain(key, hash);
    }

    /// <summary>The same by another form of the key. A loop of its own: the one above must not pay for an indirection.</summary>
    internal Entry<TKey, TValue>? Find<TAlternate>(TAlternate key, int hash, IAlternateEqualityComparer<TAlternate, TKey> comparer)
        where TAlternate : allows ref struct
    {
        while (true)
        {
            int version = _version;
            Entry<TKey, TValue>?[] buckets = Volatile.Read(ref _buckets);
            for (Entry<TKey, TValue>? entry = Volatile.Read(ref buckets[Bucket(hash, buckets.Length)]); entry is not null; entry = Volatile.Read(ref entry.Next))
            {
                if (entry.Hash == hash && comparer.Equals(key, entry.Key))
                {
                    return entry;
                }
            }

            if ((version & 1) == 0 && version == _version)
            {
                return null;
            }

            _ = Thread.Yield();
        }
    }

    /// <summary>Adds an entry whose key is not there. Under the lock.</summary>
    internal void Add(Entry<TKey, TValue> entry)
    {
        if (_count >= _buckets.Length / 4 * 3)
        {
            Grow();
        }

        ref Entry<TKey, TValue>? bucket = ref _buckets[Bucket(entry.Hash, _buckets.Length)];
        entry.Next = bucket;
        Volatile.Write(ref bucket, entry);
        _count++;
    }

    /// <summary>Puts an entry in the place of another one of the same key. Under the lock.</summary>
    internal void Replace(Entry<TKey, TValue> old, Entry<TKey, TValue> entry)
    {
        entry.Next = old.Next;
        Volatile.Write(ref LinkTo(old), entry);
    }

    /// <summary>Takes an entry out. Under the lock.</summary>
    internal void Remove(Entry<TKey, TValue> entry)
    {
        Volatile.Write(ref LinkTo(entry), entry.Next);
        _count--;
    }

    /// <summary>Whether this very entry is in the table. Under the lock.</summary>
    internal bool Holds(Entry<TKey, TValue> entry) => ReferenceEquals(LinkTo(entry), entry);

    /// <summary>All entries, in no order. Under the lock.</summary>
    internal IEnumerable<Entry<TKey, TValue>> All()
    {
        foreach (Entry<TKey, TValue>? head in _buckets)
        {
            for (Entry<TKey, TValue>? entry = head; entry is not null; entry = entry.Next)
            {
                yield return entry;
            }
        }
    }

    // D. Lemire, "Fast random integer generation in an interval" (2019): the hash as a fraction, times the length.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bucket(int hash, int length) => (int)(((ulong)(uint)hash * (uint)length) >> 32);

    // The link that leads to the entry, or the last, empty one of its chain.
    private ref Entry<TKey, TValue>? LinkTo(Entry<TKey, TValue> entry)
    {
        ref Entry<TKey, TValue>? link = ref _buckets[Bucket(entry.Hash, _buckets.Length)];
        while (link is not null && !ReferenceEquals(link, entry))
        {
            link = ref link.Next;
        }

        return ref link;
    }

    // Somebody made the table larger meanwhile, and entries moved away from under the reader.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Entry<TKey, TValue>? FindAgain(TKey key, int hash)
    {
        SpinWait spin = default;
        while ((_version & 1) != 0)
        {
            spin.SpinOnce();
        }

        return Find(key, hash);
    }

    private void Grow()
    {
        Entry<TKey, TValue>?[] larger = new Entry<TKey, TValue>?[_buckets.Length * 2];
        _version++;
        try
        {
            foreach (Entry<TKey, TValue>? head in _buckets)
            {
                for (Entry<TKey, TValue>? entry = head, next; entry is not null; entry = next)
                {
                    next = entry.Next;
                    ref Entry<TKey, TValue>? bucket = ref larger[Bucket(entry.Hash, larger.Length)];
                    Volatile.Write(ref entry.Next, bucket);
                    bucket = entry;
                }
            }

            Volatile.Write(ref _buckets, larger);
        }
        finally
        {
            _version++;
        }
    }
}
