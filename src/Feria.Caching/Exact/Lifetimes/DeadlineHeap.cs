namespace Feria.Caching.Exact.Lifetimes;

/// <summary>Entries by the time at which they are over: a binary heap whose entries know their place.</summary>
/// <remarks>Each operation is O(log n); adding is O(1) while time goes forward and all live equally long.</remarks>
internal sealed class DeadlineHeap<TKey, TValue>
{
    private readonly List<ExactEntry<TKey, TValue>> _entries = [];

    internal ExactEntry<TKey, TValue>? Earliest => _entries.Count > 0 ? _entries[0] : null;

    internal void Add(ExactEntry<TKey, TValue> entry)
    {
        _entries.Add(entry);
        Rise(entry, _entries.Count - 1);
    }

    internal void Move(ExactEntry<TKey, TValue> entry, long deadline)
    {
        bool isLater = deadline > entry.Deadline;
        entry.Deadline = deadline;
        Settle(entry, entry.Slot, isLater);
    }

    internal void Remove(ExactEntry<TKey, TValue> entry)
    {
        ExactEntry<TKey, TValue> last = _entries[^1];
        _entries.RemoveAt(_entries.Count - 1);
        if (!ReferenceEquals(last, entry))
        {
            Settle(last, entry.Slot, last.Deadline > entry.Deadline);
        }
    }

    private void Settle(ExactEntry<TKey, TValue> entry, int slot, bool isLater)
    {
        if (isLater)
        {
            Sink(entry, slot);
        }
        else
        {
            Rise(entry, slot);
        }
    }

    private void Rise(ExactEntry<TKey, TValue> entry, int slot)
    {
        while (slot > 0 && _entries[(slot - 1) / 2] is var parent && entry.Deadline < parent.Deadline)
        {
            Put(parent, slot);
            slot = (slot - 1) / 2;
        }

        Put(entry, slot);
    }

    private void Sink(ExactEntry<TKey, TValue> entry, int slot)
    {
        for (int child; (child = (slot * 2) + 1) < _entries.Count; slot = child)
        {
            if (child + 1 < _entries.Count && _entries[child + 1].Deadline < _entries[child].Deadline)
            {
                child++;
            }

            if (entry.Deadline <= _entries[child].Deadline)
            {
                break;
            }

            Put(_entries[child], slot);
        }

        Put(entry, slot);
    }

    private void Put(ExactEntry<TKey, TValue> entry, int slot)
    {
        _entries[slot] = entry;
        entry.Slot = slot;
    }
}
