using Feria.Caching.Maps;
using Feria.Caching.Removals;

namespace Feria.Caching.Storage;

/// <summary>What comes into the map without the lock: loads that their starters alone know of, and the values that they bring.</summary>
/// <remarks>
/// A load alone is an entry marked so. Its starter and whoever finds it under the lock change the mark by an exchange, and
/// who comes first has the word: either the entry has its value, and nobody has taken it in yet, or it is a load like all
/// others and ends under the lock. Whoever has the lock looks for entries here, and so never meets either.
/// </remarks>
/// <param name="table">The entries.</param>
/// <param name="arrivals">Where values wait; null where each is taken in under the lock at once.</param>
internal sealed class Intake<TKey, TValue>(EntryTable<TKey, TValue> table, Arrivals<TKey, TValue>? arrivals)
    where TKey : notnull
{
    /// <summary>How many values can wait at most.</summary>
    internal int Most => arrivals?.Most ?? 0;

    /// <summary>How many values wait.</summary>
    internal int Count => arrivals?.Count ?? 0;

    /// <summary>Gives a load that its starter alone knows of its value; false where others know of it. Without the lock, most times.</summary>
    internal bool TryFulfilAlone(Entry<TKey, TValue> entry, in Draft<TValue> draft)
    {
        if (arrivals is null || entry.Mark != Entry<TKey, TValue>.Alone)
        {
            return false;
        }

        table.Drafting.Fill(entry, draft);
        if (Interlocked.CompareExchange(ref entry.Mark, 0, Entry<TKey, TValue>.Alone) != Entry<TKey, TValue>.Alone)
        {
            return false;
        }

        if (!arrivals.TryWait(entry, out int from))
        {
            RemovalBatch<TKey, TValue> removals = table.Removals();
            try
            {
                lock (table.Gate)
                {
                    TakeInFrom(from, ref removals);
                    if (entry.Place == 0)
                    {
                        table.TakeIn(entry, ref removals);
                    }
                }
            }
            finally
            {
                removals.Tell();
            }
        }

        return true;
    }

    /// <summary>The entry of a key. Under the lock.</summary>
    internal Entry<TKey, TValue>? Find(TKey key, int hash, ref RemovalBatch<TKey, TValue> removals)
        => table.Map.Find(key, hash) is { } entry && IsKnown(entry, ref removals) ? entry : null;

    /// <summary>Makes what was done to an entry without the lock known; false where the entry has had to go for that. Under the lock.</summary>
    internal bool IsKnown(Entry<TKey, TValue> entry, ref RemovalBatch<TKey, TValue> removals)
    {
        if (!table.MakeKnown(entry) && entry is { Mark: >= 0, Place: 0 })
        {
            // In this order: whoever has it wait only now sees that it need not.
            table.TakeIn(entry, ref removals);
            Interlocked.MemoryBarrier();
            TakeInAll(ref removals);
        }

        return entry.Place != Entry<TKey, TValue>.Departed;
    }

    /// <summary>Takes in all that waits. Under the lock.</summary>
    internal void TakeInAll(ref RemovalBatch<TKey, TValue> removals) => TakeInFrom(0, ref removals);

    private void TakeInFrom(int from, ref RemovalBatch<TKey, TValue> removals)
    {
        while (arrivals?.Next(from) is { } entry)
        {
            if (entry.Place == 0)
            {
                table.TakeIn(entry, ref removals);
            }
        }
    }
}
