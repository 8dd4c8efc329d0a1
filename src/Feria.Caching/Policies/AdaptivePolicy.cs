using Feria.Caching.Maps;

namespace Feria.Caching.Policies;

/// <summary>Decides what goes when the cache is full: admission by frequency behind a window that adapts.</summary>
/// <remarks>
/// <para>
/// New entries stand in a window. The oldest of it competes with the oldest of the main part, and who was asked for less
/// often goes (W-TinyLFU, Einziger, Friedman and Manes 2017). Both parts are clocks: a use leaves a mark on the entry and
/// nothing else, and a marked entry that is about to go stands at the front again. So a hit costs one byte, no lock and no
/// buffer. How large the window is, is measured all the time (<see cref="WindowBalance"/>).
/// </para>
/// <para>Under the lock. Each operation is O(1) amortised and allocates nothing but when the cache grows.</para>
/// </remarks>
internal sealed class AdaptivePolicy<TKey, TValue>(long capacity)
{
    private const byte InWindow = 1;
    private const byte InMain = 2;
    private const byte InTail = 3;
    private const int LeastSketch = 512;

    private readonly EntryQueue<TKey, TValue> _window = new(InWindow);
    private readonly EntryQueue<TKey, TValue> _main = new(InMain);
    private readonly EntryQueue<TKey, TValue> _tail = new(InTail);
    private readonly FrequencySketch _sketch = new();
    private readonly RecentExits _exits = new();
    private readonly WindowBalance _balance = new(capacity);
    private int _reserved;
    private bool _hasBeenFull;

    // What has just been written can be read: it stays until everything else fits around it.
    private Entry<TKey, TValue>? _latest;

    /// <summary>The weight of everything.</summary>
    internal long Weight => _window.Weight + _main.Weight + _tail.Weight;

    internal int Count => _window.Count + _main.Count + _tail.Count;

    internal int WindowCount => _window.Count;

    internal bool IsOver => Weight > capacity;

    /// <summary>A new entry. <see cref="Evict"/> has to be called after it until it says that nothing has to go.</summary>
    internal void Add(Entry<TKey, TValue> entry)
    {
        Reserve();
        _sketch.Add(entry.Hash);
        if (_exits.Has(entry.Hash, WindowBalance.Margin(Count)))
        {
            _balance.WindowWasTooSmall(Count);
        }

        _window.Add(entry);
        _latest = entry;
    }

    /// <summary>Another value of the same key: a use of it, and it may be heavier.</summary>
    internal void Replace(Entry<TKey, TValue> old, Entry<TKey, TValue> entry)
    {
        EntryQueue<TKey, TValue> queue = QueueOf(old);
        entry.Mark = (sbyte)Math.Min(Entry<TKey, TValue>.MostUses, old.Mark + 1);
        queue.Remove(old);
        queue.Add(entry);
        _latest = entry;
    }

    internal void Remove(Entry<TKey, TValue> entry) => QueueOf(entry).Remove(entry);

    /// <summary>Takes out one entry that has to go; null when everything fits.</summary>
    internal Entry<TKey, TValue>? Evict()
    {
        // Each entry gets one new chance: readers that mark faster than we look must not keep us here.
        int chances = Count;
        while (true)
        {
            if (_window.Weight > _balance.Target && _window.Count > 1)
            {
                if (LeaveWindow(ref chances) is { } gone)
                {
                    return gone;
                }
            }
            else if (IsOver)
            {
                return Drop(Victim(ref chances) ?? OldestOfWindow());
            }
            else
            {
                _latest = null;
                return null;
            }
        }
    }

    internal void Clear()
    {
        _window.Clear();
        _main.Clear();
        _tail.Clear();
        _exits.Clear();
        _balance.Reset();
    }

    private EntryQueue<TKey, TValue> QueueOf(Entry<TKey, TValue> entry) => entry.Place switch
    {
        InWindow => _window,
        InMain => _main,
        _ => _tail,
    };

    // Sketches follow the number of entries, which is known only as it comes when a cache is bounded by weight.
    private void Reserve()
    {
        if (Count < _reserved || _reserved >= Math.Min(capacity, 1 << 30))
        {
            return;
        }

        _reserved = (int)Math.Min(Math.Max(capacity, 16), Math.Max(Count, 16) * 2L);
        _sketch.Reserve(_hasBeenFull ? Math.Max(_reserved, LeastSketch) : _reserved);
        _exits.Reserve(WindowBalance.Margin(_reserved) * 4);
    }

    private Entry<TKey, TValue>? LeaveWindow(ref int chances)
    {
        Entry<TKey, TValue> candidate = _window.Oldest!;
        _window.Remove(candidate);
        bool isLatest = ReferenceEquals(candidate, _latest);
        if (isLatest || (candidate.Mark > 0 && chances-- > 0))
        {
            if (!isLatest)
            {
                CountUses(candidate);
            }

            _window.Add(candidate);
            return null;
        }

        _exits.Count();
        if (Weight + candidate.Weight <= capacity)
        {
            _main.Add(candidate);
            return null;
        }

        if (!_hasBeenFull)
        {
            // A small cache needs a long memory as much as a large one: what it turns away is most of what is asked for.
            _hasBeenFull = true;
            _sketch.Reserve(Math.Max(_reserved, LeastSketch));
        }

        if (Victim(ref chances) is not { } victim || Frequency(candidate) <= Frequency(victim))
        {
            _exits.Add(candidate.Hash);
            return candidate;
        }

        _main.Add(candidate);
        return Drop(victim);
    }

    private Entry<TKey, TValue> Drop(Entry<TKey, TValue> entry)
    {
        QueueOf(entry).Remove(entry);
        return entry;
    }

    private Entry<TKey, TValue> OldestOfWindow()
        => ReferenceEquals(_window.Oldest, _latest) ? _window.SecondOldest! : _window.Oldest!;

    // The oldest of the main part that was not used in the tail; null when there is none at all.
    private Entry<TKey, TValue>? Victim(ref int chances)
    {
        while (true)
        {
            FillTail(ref chances);
            Entry<TKey, TValue>? oldest = _tail.Oldest ?? _main.Oldest;
            if (oldest is not null && ReferenceEquals(oldest, _latest))
            {
                if (_main.Count + _tail.Count == 1)
                {
                    return null;
                }

                _main.Add(Drop(oldest));
                continue;
            }

            if (oldest is null || oldest.Mark <= 0 || chances-- <= 0)
            {
                return oldest;
            }

            _balance.MainWasUsed(Count);
            Drop(oldest);
            CountUses(oldest);
            _main.Add(oldest);
        }
    }

    private void FillTail(ref int chances)
    {
        int wanted = Math.Min(WindowBalance.Margin(Count), Math.Max(1, (_main.Count + _tail.Count) / 2));
        while (_tail.Count < wanted && _main.Oldest is { } oldest)
        {
            _main.Remove(oldest);
            if (oldest.Mark > 0 && chances-- > 0)
            {
                CountUses(oldest);
                _main.Add(oldest);
            }
            else
            {
                // A mark in the tail has to be of the tail.
                CountUses(oldest);
                _tail.Add(oldest);
            }
        }
    }

    private void CountUses(Entry<TKey, TValue> entry)
    {
        if (entry.Mark > 0)
        {
            _sketch.Add(entry.Hash, entry.Mark);
            entry.Mark = 0;
        }
    }

    private int Frequency(Entry<TKey, TValue> entry) => _sketch.Count(entry.Hash) + entry.Mark;
}
