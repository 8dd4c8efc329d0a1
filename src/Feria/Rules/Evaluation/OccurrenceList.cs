namespace Feria.Rules.Evaluation;

/// <summary>Days that rules give, in the order in which they were found and in that of time. Its memory is used again.</summary>
internal sealed class OccurrenceList
{
    private Occurrence[] _items = new Occurrence[64];
    private long[] _order = new long[64];

    public int Count { get; private set; }

    public ReadOnlySpan<Occurrence> Items => _items.AsSpan(0, Count);

    public ref readonly Occurrence this[int index] => ref _items[index];

    public void Add(in Occurrence occurrence)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, 2 * Count);
        }

        _items[Count++] = occurrence;
    }

    public void Clear()
    {
        _items.AsSpan(0, Count).Clear();
        Count = 0;
    }

    /// <summary>The indexes by day; of a day's, in the order in which they were found. Valid until the next call.</summary>
    public ReadOnlySpan<long> Order()
    {
        if (_order.Length < Count)
        {
            _order = new long[_items.Length];
        }

        var order = _order.AsSpan(0, Count);
        var isSorted = true;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = ((long)_items[i].Day << 32) | (uint)i;
            isSorted &= i == 0 || order[i - 1] <= order[i];
        }

        if (!isSorted)
        {
            order.Sort();
        }

        foreach (ref var key in order)
        {
            key &= uint.MaxValue;
        }

        return order;
    }
}
