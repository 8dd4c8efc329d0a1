namespace Feria.Caching.Exact.Orders;

/// <summary>Entries from the newest to the oldest, linked through themselves: each read may move one.</summary>
internal sealed class EntryChain<TKey, TValue>
{
    internal ExactEntry<TKey, TValue>? Newest { get; private set; }

    internal ExactEntry<TKey, TValue>? Oldest { get; private set; }

    internal int Count { get; private set; }

    internal void Add(ExactEntry<TKey, TValue> entry)
    {
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
    }

    internal void Remove(ExactEntry<TKey, TValue> entry)
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
        Count--;
    }
}
