namespace Feria.Caching.Exact.Orders;

/// <summary>By the number of uses; among equals, who has had that number for the longest time goes first.</summary>
/// <remarks>
/// Each operation is O(1): an entry moves from its class to the next one (Shah, Mitra and Matani, An O(1) algorithm for
/// implementing the LFU cache eviction scheme, 2010).
/// </remarks>
internal sealed class FrequencyOrder<TKey, TValue> : EvictionOrder<TKey, TValue>
{
    private FrequencyClass<TKey, TValue>? _least;

    internal override void Add(ExactEntry<TKey, TValue> entry)
    {
        if (_least is not { Uses: 1 })
        {
            _least = Insert(uses: 1, less: null, more: _least);
        }

        Join(entry, _least);
    }

    internal override void Read(ExactEntry<TKey, TValue> entry)
    {
        FrequencyClass<TKey, TValue> peers = entry.Peers!;
        long uses = peers.Uses + 1;
        bool isNextThere = peers.More?.Uses == uses;
        if (peers.Entries.Count == 1 && !isNextThere)
        {
            // Nobody stays behind: the class itself moves, which spares a new one for each use.
            peers.Uses = uses;
            return;
        }

        FrequencyClass<TKey, TValue> next = isNextThere ? peers.More! : Insert(uses, peers, peers.More);
        Remove(entry);
        Join(entry, next);
    }

    internal override void Write(ExactEntry<TKey, TValue> entry) => Read(entry);

    internal override void Remove(ExactEntry<TKey, TValue> entry)
    {
        FrequencyClass<TKey, TValue> peers = entry.Peers!;
        peers.Entries.Remove(entry);
        if (peers.Entries.Count > 0)
        {
            return;
        }

        _ = ReferenceEquals(_least, peers) ? _least = peers.More : peers.Less!.More = peers.More;
        if (peers.More is { } more)
        {
            more.Less = peers.Less;
        }
    }

    internal override ExactEntry<TKey, TValue> Victim(Func<TKey, ExactEntry<TKey, TValue>?> find)
        => _least!.Entries.Oldest!;

    private static void Join(ExactEntry<TKey, TValue> entry, FrequencyClass<TKey, TValue> peers)
    {
        peers.Entries.Add(entry);
        entry.Peers = peers;
    }

    private static FrequencyClass<TKey, TValue> Insert(long uses, FrequencyClass<TKey, TValue>? less, FrequencyClass<TKey, TValue>? more)
    {
        FrequencyClass<TKey, TValue> inserted = new(uses) { Less = less, More = more };
        if (less is not null)
        {
            less.More = inserted;
        }

        if (more is not null)
        {
            more.Less = inserted;
        }

        return inserted;
    }
}
