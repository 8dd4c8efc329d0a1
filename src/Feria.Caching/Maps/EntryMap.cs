using System.Runtime.CompilerServices;

namespace Feria.Caching.Maps;

/// <summary>A hash table whose links are the entries themselves: read and added to without a lock, changed otherwise under one.</summary>
/// <remarks>
/// A look-up costs a hash, one bucket and, as a rule, one entry. Readers need no lock because a removed entry keeps its
/// link, so that whoever stands on it still finds the rest of the chain. Only a table that is being made larger can lead
/// a reader astray; it then finds nothing, sees that the table has changed, and looks again.
/// </remarks>
/// <param name="keys">How keys are compared.</param>
/// <param name="isShared">Whether others than whoever has the lock may add.</param>
internal sealed class EntryMap<TKey, TValue>(Keys<TKey> keys, bool isShared)
    where TKey : notnull
{
    private const int SmallestSize = 16;

    private Entry<TKey, TValue>?[] _buckets = new Entry<TKey, TValue>?[SmallestSize];

    // Odd while the table is being made larger.
    private volatile int _version;
    private Apart _count;

    internal int Count => (int)Volatile.Read(ref _count.Value);

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

    /// <summary>Adds an entry unless its key is there. Without the lock; allocates nothing.</summary>
    /// <param name="entry">The entry. It does not count until somebody <see cref="Counts"/> it under the lock.</param>
    /// <param name="there">The entry that was there; null where the table is being made larger, which never is so under the lock.</param>
    internal bool TryAdd(Entry<TKey, TValue> entry, out Entry<TKey, TValue>? there)
    {
        Entry<TKey, TValue>?[] buckets = Volatile.Read(ref _buckets);
        ref Entry<TKey, TValue>? bucket = ref buckets[Bucket(entry.Hash, buckets.Length)];
        Entry<TKey, TValue>? first = Volatile.Read(ref bucket);
        while (first?.Place != Entry<TKey, TValue>.Sealed)
        {
            for (there = first; there is not null; there = Volatile.Read(ref there.Next))
            {
                if (there.Hash == entry.Hash && keys.AreEqual(there.Key, entry.Key))
                {
                    return false;
                }
            }

            // What is added comes first, and only there: as long as the first is the same, the key is not in the chain.
            entry.Next = first;
            Entry<TKey, TValue>? before = Interlocked.CompareExchange(ref bucket, entry, first);
            if (ReferenceEquals(before, first))
            {
                return true;
            }

            first = before;
        }

        there = null;
        return false;
    }

    /// <summary>An entry has been added that has to be counted. Under the lock.</summary>
    internal void Counts()
    {
        if (++_count.Value > _buckets.Length / 4 * 3)
        {
            Grow();
        }
    }

    /// <summary>Adds an entry whose key is not there. Under the lock, in a table that nobody adds to without it.</summary>
    internal void Add(Entry<TKey, TValue> entry)
    {
        ref Entry<TKey, TValue>? bucket = ref _buckets[Bucket(entry.Hash, _buckets.Length)];
        entry.Next = bucket;
        Volatile.Write(ref bucket, entry);
        Counts();
    }

    /// <summary>Puts an entry in the place of another one of the same key. Under the lock.</summary>
    internal void Replace(Entry<TKey, TValue> old, Entry<TKey, TValue> entry)
    {
        entry.Next = old.Next;
        Link(old, entry);
    }

    /// <summary>Takes an entry out. Under the lock.</summary>
    internal void Remove(Entry<TKey, TValue> entry)
    {
        Link(entry, entry.Next);
        _count.Value--;
    }

    /// <summary>Whether this very entry is in the table. Under the lock.</summary>
    internal bool Holds(Entry<TKey, TValue> entry)
    {
        Entry<TKey, TValue>? at = Volatile.Read(ref _buckets[Bucket(entry.Hash, _buckets.Length)]);
        while (at is not null && !ReferenceEquals(at, entry))
        {
            at = at.Next;
        }

        return at is not null;
    }

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

    // Makes the link that leads to an entry lead elsewhere.
    private void Link(Entry<TKey, TValue> entry, Entry<TKey, TValue>? to)
    {
        ref Entry<TKey, TValue>? bucket = ref _buckets[Bucket(entry.Hash, _buckets.Length)];
        Entry<TKey, TValue>? at = Volatile.Read(ref bucket);
        if (ReferenceEquals(at, entry))
        {
            if (!isShared)
            {
                bucket = to;
                return;
            }

            at = Interlocked.CompareExchange(ref bucket, to, entry);
            if (ReferenceEquals(at, entry))
            {
                return;
            }
        }

        // The links of those who are not first change under the lock alone.
        while (at is not null)
        {
            if (ReferenceEquals(at.Next, entry))
            {
                Volatile.Write(ref at.Next, to);
                return;
            }

            at = at.Next;
        }
    }

    // Stands in the buckets of a table that has become too small: nobody may add to it any more.
    private static Entry<TKey, TValue> Seal(int hash)
        => new(default!, hash) { Mark = Entry<TKey, TValue>.Pending, Place = Entry<TKey, TValue>.Sealed };

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

        // Never in the bucket of its own hash: whoever looks for a key does not compare it with that of a seal.
        Entry<TKey, TValue> first = Seal(0);
        Entry<TKey, TValue> last = Seal(-1);
        _version++;
        try
        {
            for (int at = 0; at < _buckets.Length; at++)
            {
                for (Entry<TKey, TValue>? entry = Interlocked.Exchange(ref _buckets[at], at == 0 ? last : first), next; entry is not null; entry = next)
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
