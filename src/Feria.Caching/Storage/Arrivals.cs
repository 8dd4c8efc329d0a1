using System.Numerics;
using Feria.Caching.Maps;

namespace Feria.Caching.Storage;

/// <summary>Values that are in the map already and that nobody under the lock knows of yet.</summary>
/// <remarks>
/// What a miss changes in the policy stands on a dozen lines of the processor's cache, and to fetch one that another core
/// has changed takes some 100 ns. So misses wait in places of their processor until these are full; whoever fills the last one
/// takes the lock, and takes all of them in at once. The cache leaves that much room free for them. Without the lock
/// unless a member says otherwise.
/// </remarks>
internal sealed class Arrivals<TKey, TValue>
    where TKey : notnull
{
    private const int Places = 16;

    // The places of one processor and a line that keeps them away from the next one's.
    private const int Stride = Places + 8;

    // Of what may be in the cache no more than this share may wait.
    private const int LeastShare = 128;

    private readonly Held[] _held;
    private readonly int _stripes;

    private Arrivals(int stripes)
    {
        _stripes = stripes;
        _held = new Held[(stripes + 1) * Stride];
    }

    /// <summary>How many can wait at most.</summary>
    internal int Most => _stripes * Places;

    /// <summary>How many wait that nobody has taken in.</summary>
    internal int Count
    {
        get
        {
            int count = 0;
            foreach (ref Held held in _held.AsSpan())
            {
                count += Volatile.Read(ref held.Entry) is { } entry && Volatile.Read(ref entry.Place) == 0 ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>Places for as many as a cache can have waiting; null where it is too small for any.</summary>
    internal static Arrivals<TKey, TValue>? For(long capacity)
    {
        long stripes = Math.Min((long)BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount), capacity / LeastShare / Places);
        return stripes < 1 ? null : new(1 << BitOperations.Log2((uint)stripes));
    }

    /// <summary>Has an entry wait; false where the places are full now.</summary>
    /// <param name="entry">The entry; it may have found no place where the answer is false.</param>
    /// <param name="from">The first of the places, for <see cref="Next"/>.</param>
    internal bool TryWait(Entry<TKey, TValue> entry, out int from)
    {
        from = ((Thread.GetCurrentProcessorId() & (_stripes - 1)) + 1) * Stride;
        for (int at = from; at < from + Places; at++)
        {
            ref Entry<TKey, TValue>? place = ref _held[at].Entry;
            if (place is null && Interlocked.CompareExchange(ref place, entry, null) is null)
            {
                if (Volatile.Read(ref entry.Place) != 0)
                {
                    // Somebody has found it in the map and taken it in, or even out again: it must not stay reachable from here.
                    _ = Interlocked.CompareExchange(ref place, null, entry);
                }

                return at < from + Places - 1;
            }
        }

        return false;
    }

    /// <summary>Takes one out; null when there are no more. Under the lock.</summary>
    /// <param name="from">The first of the places that are meant, or 0 for all.</param>
    internal Entry<TKey, TValue>? Next(int from)
    {
        int to = from == 0 ? _held.Length : from + Places;
        for (int at = from; at < to; at++)
        {
            ref Entry<TKey, TValue>? place = ref _held[at].Entry;
            if (place is not null && Interlocked.Exchange(ref place, null) is { } entry)
            {
                return entry;
            }
        }

        return null;
    }

    private struct Held
    {
        internal Entry<TKey, TValue>? Entry;
    }
}
