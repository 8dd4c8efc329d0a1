using Feria.Caching.Maps;

namespace Feria.Caching.Policies;

/// <summary>Entries from the oldest to the newest, in a ring. Under the lock.</summary>
/// <remarks>
/// A ring rather than links: whoever takes the oldest or adds the newest touches that entry and the next place of an
/// array, and no neighbours that lie elsewhere in memory. What leaves from the middle leaves an empty place; a ring that
/// is full of them moves together, which costs O(1) for each that has left.
/// </remarks>
internal sealed class EntryQueue<TKey, TValue>(byte place)
{
    private const int Smallest = 16;

    // A struct around each: arrays of a class that has heirs check what is stored into them.
    private Held[] _ring = new Held[Smallest];
    private uint _oldest;
    private uint _next;

    internal int Count { get; private set; }

    internal long Weight { get; private set; }

    internal Entry<TKey, TValue>? Oldest
    {
        get
        {
            if (Count == 0)
            {
                return null;
            }

            while (true)
            {
                if (Place(_oldest).Entry is { } entry)
                {
                    return entry;
                }

                _oldest++;
            }
        }
    }

    /// <summary>The oldest but one; null where there are fewer than two.</summary>
    internal Entry<TKey, TValue>? SecondOldest
    {
        get
        {
            if (Oldest is not null)
            {
                for (uint at = _oldest + 1; at != _next; at++)
                {
                    if (Place(at).Entry is { } entry)
                    {
                        return entry;
                    }
                }
            }

            return null;
        }
    }

    internal void Add(Entry<TKey, TValue> entry)
    {
        if (Count == 0)
        {
            _oldest = _next;
        }
        else if (_next - _oldest == (uint)_ring.Length)
        {
            MakeRoom();
        }

        entry.Place = place;
        entry.QueuePosition = _next;
        Place(_next++).Entry = entry;
        Count++;
        Weight += entry.Weight;
    }

    internal void Remove(Entry<TKey, TValue> entry)
    {
        Place(entry.QueuePosition).Entry = null;
        Count--;
        Weight -= entry.Weight;
    }

    internal void Clear()
    {
        _ring = new Held[Smallest];
        _oldest = 0;
        _next = 0;
        Count = 0;
        Weight = 0;
    }

    private ref Held Place(uint position) => ref _ring[position & (uint)(_ring.Length - 1)];

    private void MakeRoom()
    {
        Held[] from = _ring;
        Held[] to = Count > from.Length / 2 ? new Held[from.Length * 2] : from;
        uint next = _oldest;
        for (uint at = _oldest; at != _next; at++)
        {
            ref Held held = ref from[at & (uint)(from.Length - 1)];
            if (held.Entry is { } entry)
            {
                held.Entry = null;
                entry.QueuePosition = next;
                to[next++ & (uint)(to.Length - 1)].Entry = entry;
            }
        }

        _ring = to;
        _next = next;
    }

    private struct Held
    {
        internal Entry<TKey, TValue>? Entry;
    }
}
