using Feria.Caching.Maps;

namespace Feria.Caching.Policies;

/// <summary>Entries from the newest to the oldest, linked through themselves. Under the lock.</summary>
internal sealed class EntryQueue<TKey, TValue>(byte place)
{
    internal Entry<TKey, TValue>? Newest { get; private set; }

    internal Entry<TKey, TValue>? Oldest { get; private set; }

    internal int Count { get; private set; }

    internal long Weight { get; private set; }

    internal void Add(Entry<TKey, TValue> entry)
    {
        entry.Place = place;
        entry.Newer = null;
        entry.Older = Newest;
        if (Newest is { } second)
        {
            second.Newer = entry;
        }
        else
        {
            Oldest = entry;
        }

        Newest = entry;
        Count++;
        Weight += entry.Weight;
    }

    internal void Remove(Entry<TKey, TValue> entry)
    {
        if (entry.Newer is { } newer)
        {
            newer.Older = entry.Older;
        }
        else
        {
            Newest = entry.Older;
        }

        if (entry.Older is { } older)
        {
            older.Newer = entry.Newer;
        }
        else
        {
            Oldest = entry.Newer;
        }

        // A removed entry that somebody still looks at must not keep its neighbours alive.
        entry.Newer = null;
        entry.Older = null;
        entry.Place = 0;
        Count--;
        Weight -= entry.Weight;
    }

    internal void Clear()
    {
        Newest = null;
        Oldest = null;
        Count = 0;
        Weight = 0;
    }
}
