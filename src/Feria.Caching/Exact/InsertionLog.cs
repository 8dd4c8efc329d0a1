namespace Feria.Caching.Exact;

/// <summary>Entries in the order in which their keys came in.</summary>
/// <remarks>A removed entry leaves a gap; gaps are closed when there is no room left. Each operation is O(1) amortised.</remarks>
internal sealed class InsertionLog<TKey, TValue>
{
    private const int SmallestSize = 16;

    private ExactEntry<TKey, TValue>?[] _entries = new ExactEntry<TKey, TValue>?[SmallestSize];

    /// <summary>One more than the last position.</summary>
    internal int End { get; private set; }

    internal int Count { get; private set; }

    /// <summary>The entry at a position, or null for a gap.</summary>
    internal ExactEntry<TKey, TValue>? this[int position] => _entries[position];

    internal void Add(ExactEntry<TKey, TValue> entry)
    {
        if (End == _entries.Length)
        {
            CloseGaps();
        }

        entry.Position = End;
        _entries[End++] = entry;
        Count++;
    }

    internal void Remove(ExactEntry<TKey, TValue> entry)
    {
        _entries[entry.Position] = null;
        entry.Position = ExactEntry<TKey, TValue>.Gone;
        Count--;
    }

    // Half of the room is free afterwards, so the next time is as many additions away as this one had to move.
    private void CloseGaps()
    {
        ExactEntry<TKey, TValue>?[] target = Count > _entries.Length / 2 ? new ExactEntry<TKey, TValue>?[_entries.Length * 2] : _entries;
        int end = 0;
        for (int position = 0; position < End; position++)
        {
            if (_entries[position] is { } entry)
            {
                target[end] = entry;
                entry.Position = end++;
            }
        }

        Array.Clear(target, end, target.Length - end);
        _entries = target;
        End = end;
    }
}
