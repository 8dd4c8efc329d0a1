using System.Collections;

namespace Feria.Caching.Exact.Orders;

/// <summary>Whichever key is chosen.</summary>
/// <remarks>The keys stand without gaps, a removed one is replaced by the last: any can be chosen in O(1).</remarks>
internal sealed class RandomOrder<TKey, TValue>(Func<IReadOnlyList<TKey>, TKey>? choose)
    : EvictionOrder<TKey, TValue>, IReadOnlyList<TKey>
{
    private readonly List<ExactEntry<TKey, TValue>> _entries = [];

    public int Count => _entries.Count;

    public TKey this[int index] => _entries[index].Key;

    public IEnumerator<TKey> GetEnumerator()
    {
        foreach (ExactEntry<TKey, TValue> entry in _entries)
        {
            yield return entry.Key;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override void Add(ExactEntry<TKey, TValue> entry)
    {
        entry.Slot = _entries.Count;
        _entries.Add(entry);
    }

    internal override void Read(ExactEntry<TKey, TValue> entry)
    {
    }

    internal override void Write(ExactEntry<TKey, TValue> entry)
    {
    }

    internal override void Remove(ExactEntry<TKey, TValue> entry)
    {
        ExactEntry<TKey, TValue> last = _entries[^1];
        _entries[entry.Slot] = last;
        last.Slot = entry.Slot;
        _entries.RemoveAt(_entries.Count - 1);
    }

    internal override ExactEntry<TKey, TValue> Victim(Func<TKey, ExactEntry<TKey, TValue>?> find)
    {
        if (choose is null)
        {
#pragma warning disable CA5394 // Which value goes is no secret.
            return _entries[Random.Shared.Next(_entries.Count)];
#pragma warning restore CA5394
        }

        TKey chosen = choose(this);

        // An entry that is about to leave is still found, but is not among the keys any longer.
        return find(chosen) is { } entry && entry.Slot < _entries.Count && ReferenceEquals(_entries[entry.Slot], entry)
            ? entry
            : throw new InvalidOperationException($"The key '{chosen}' was chosen to go and is none of the keys there are. Choose one of those given.");
    }

    internal override void Restore(ExactEntry<TKey, TValue> entry)
    {
        if (entry.Slot == _entries.Count)
        {
            _entries.Add(entry);
            return;
        }

        ExactEntry<TKey, TValue> moved = _entries[entry.Slot];
        moved.Slot = _entries.Count;
        _entries.Add(moved);
        _entries[entry.Slot] = entry;
    }
}
