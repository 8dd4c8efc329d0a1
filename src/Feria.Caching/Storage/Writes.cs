using System.Diagnostics.CodeAnalysis;
using Feria.Caching.Loading;
using Feria.Caching.Maps;
using Feria.Caching.Removals;

namespace Feria.Caching.Storage;

/// <summary>What is written to a cache and taken out of it by name: each operation is one step under the lock.</summary>
internal sealed class Writes<TKey, TValue>(EntryTable<TKey, TValue> table)
    where TKey : notnull
{
    internal void Set(TKey key, TValue value, EntryOptions? options)
    {
        int hash = table.Keys.Hash(key);
        Draft<TValue> draft = table.Drafting.Draft(key, value, options);
        Entry<TKey, TValue> entry = table.Drafting.Make(key, hash, draft);
        RemovalBatch<TKey, TValue> removals = table.Removals();
        try
        {
            lock (table.Gate)
            {
                ThrowIfClosed();
                table.Put(table.Intake.Find(key, hash, ref removals), entry, draft.Tags, ref removals);
            }
        }
        finally
        {
            removals.Tell();
        }
    }

    /// <summary>Writes only where the key still has that very entry (or, with null, no live one).</summary>
    internal bool TrySet(Entry<TKey, TValue>? expected, TKey key, TValue value, EntryOptions? options = null)
    {
        int hash = table.Keys.Hash(key);
        Draft<TValue> draft = table.Drafting.Draft(key, value, options);
        Entry<TKey, TValue> entry = table.Drafting.Make(key, hash, draft);
        RemovalBatch<TKey, TValue> removals = table.Removals();
        bool isExpected;
        try
        {
            lock (table.Gate)
            {
                ThrowIfClosed();
                Entry<TKey, TValue>? there = table.Intake.Find(key, hash, ref removals);
                isExpected = ReferenceEquals(
                    there is not null && (ReferenceEquals(there, expected) || table.IsLive(there, removals.Now)) ? there : null, expected);
                if (isExpected)
                {
                    table.Put(there, entry, draft.Tags, ref removals);
                }
            }
        }
        finally
        {
            removals.Tell();
        }

        return isExpected;
    }

    /// <summary>The entry of a key if there is a live one. Counts as a use.</summary>
    internal Entry<TKey, TValue>? Get(TKey key) => table.Map.Find(key, table.Keys.Hash(key)) is { } entry && table.Use(entry) ? entry : null;

    /// <summary>Takes out the entry of a key; with an expected one only that.</summary>
    /// <param name="key">The key.</param>
    /// <param name="expected">The entry that has to be there, or null for any.</param>
    /// <param name="value">What it was.</param>
    internal bool TryRemove(TKey key, Entry<TKey, TValue>? expected, [MaybeNullWhen(false)] out TValue value)
    {
        int hash = table.Keys.Hash(key);
        RemovalBatch<TKey, TValue> removals = table.Removals();
        Entry<TKey, TValue>? removed = null;
        try
        {
            lock (table.Gate)
            {
                if (table.Intake.Find(key, hash, ref removals) is { } entry && (expected is null || ReferenceEquals(entry, expected)))
                {
                    bool isLive = table.IsLive(entry, removals.Now);
                    _ = table.TakeOut(entry, isLive ? RemovalCause.Removed : RemovalCause.Expired, ref removals);
                    if (isLive)
                    {
                        removed = entry;
                    }
                    else if (table.Intake.Find(key, hash, ref removals) is { Mark: < 0 } loading)
                    {
                        // Somebody loads the key anew: what is loaded is not wanted either.
                        _ = table.TakeOut(loading, RemovalCause.Removed, ref removals);
                    }
                }
            }
        }
        finally
        {
            removals.Tell();
        }

        value = removed is null ? default : removed.Value;
        return removed is not null;
    }

    internal void Clear()
    {
        RemovalBatch<TKey, TValue> removals = table.Removals();
        try
        {
            lock (table.Gate)
            {
                TakeOutAll(ref removals);
            }
        }
        finally
        {
            removals.Tell();
        }
    }

    /// <summary>Takes everything out, and lets nothing in any more. False where that was so before.</summary>
    /// <param name="flights">The loads that somebody may wait for; none of them will be kept.</param>
    internal bool Close(out EntryFlight<TKey, TValue>[] flights)
    {
        flights = [];
        RemovalBatch<TKey, TValue> removals = table.Removals();
        try
        {
            lock (table.Gate)
            {
                if (table.IsClosed)
                {
                    return false;
                }

                table.IsClosed = true;

                // Whoever begins to load without the lock either is in the map by now or sees this.
                Interlocked.MemoryBarrier();
                flights = table.Flights.All();
                Array.ForEach(flights, flight => table.Flights.End(flight));
                TakeOutAll(ref removals);
            }
        }
        finally
        {
            removals.Tell();
        }

        return true;
    }

    internal int RemoveByTag(string tag)
    {
        RemovalBatch<TKey, TValue> removals = table.Removals();
        int removed = 0;
        try
        {
            lock (table.Gate)
            {
                bool isLoading = table.Running.Any;
                if (table.Tags is not null || isLoading)
                {
                    foreach (Entry<TKey, TValue> entry in table.TagsForWriting.Of(tag))
                    {
                        removed += table.TakeOut(entry, RemovalCause.Removed, ref removals) ? 1 : 0;
                    }

                    table.TagsForWriting.NoteRemoval(tag, isLoading);
                }
            }
        }
        finally
        {
            removals.Tell();
        }

        return removed;
    }

    internal int Expire()
    {
        RemovalBatch<TKey, TValue> removals = table.Removals();
        int removed;
        try
        {
            lock (table.Gate)
            {
                removed = table.Sweep(isExact: true, ref removals);
            }
        }
        finally
        {
            removals.Tell();
        }

        return removed;
    }

    /// <summary>What is live at one moment.</summary>
    internal List<KeyValuePair<TKey, TValue>> Snapshot()
    {
        long now = table.Now;
        lock (table.Gate)
        {
            List<KeyValuePair<TKey, TValue>> entries = new(table.Count);
            foreach (Entry<TKey, TValue> entry in table.Map.All())
            {
                if (table.IsLive(entry, now))
                {
                    entries.Add(new(entry.Key, entry.Value));
                }
            }

            return entries;
        }
    }

    private void TakeOutAll(ref RemovalBatch<TKey, TValue> removals)
    {
        foreach (Entry<TKey, TValue> entry in table.Map.All().ToArray())
        {
            if (table.Intake.IsKnown(entry, ref removals))
            {
                _ = table.TakeOut(entry, RemovalCause.Removed, ref removals);
            }
        }

        table.Policy?.Clear();
    }

    private void ThrowIfClosed() => ObjectDisposedException.ThrowIf(table.IsClosed, typeof(Cache<TKey, TValue>));
}
