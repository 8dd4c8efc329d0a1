using System.Numerics;

namespace Feria.Caching.Expiry;

/// <summary>Entries by the time at which they have to be looked at: wheels of ever coarser steps. Under the lock.</summary>
/// <remarks>
/// <para>
/// G. Varghese and T. Lauck, "Hashed and hierarchical timing wheels" (1987). A step of the finest wheel is 13 ms, one of
/// each further wheel a whole turn of the one before; seven wheels reach further than time is counted. A word per wheel says
/// which of its 64 lists are not empty, so a long pause costs no more than a short one. Adding and removing is O(1), and
/// each entry moves to a finer wheel at most six times.
/// </para>
/// <para>
/// A clock that goes back is waited for, as long as it is less than a minute; else everything is sorted in anew.
/// </para>
/// </remarks>
internal sealed class TimerWheel<TKey, TValue>(long now)
{
    private const int Wheels = 7;
    private const int StepBits = 17;
    private const int TurnBits = 6;
    private const int Lists = 1 << TurnBits;

    private readonly TimedEntry<TKey, TValue>?[] _lists = new TimedEntry<TKey, TValue>?[Wheels * Lists];
    private readonly ulong[] _filled = new ulong[Wheels];
    private long _step = Math.Max(0, now) >> StepBits;

    internal int Count { get; private set; }

    internal void Add(TimedEntry<TKey, TValue> entry, long due)
    {
        if (due == long.MaxValue)
        {
            return;
        }

        // Rounded up: a list is looked at when all that stands in it is due.
        long step = Math.Max(_step + 1, (Math.Max(0, due - 1) >> StepBits) + 1);
        int slot = SlotOf(step);
        entry.Slot = (short)slot;
        entry.Earlier = null;
        entry.Later = _lists[slot];
        if (entry.Later is { } later)
        {
            later.Earlier = entry;
        }

        _lists[slot] = entry;
        _filled[slot / Lists] |= 1UL << (slot & (Lists - 1));
        Count++;
    }

    internal void Remove(TimedEntry<TKey, TValue> entry)
    {
        int slot = entry.Slot;
        if (slot < 0)
        {
            return;
        }

        if (entry.Earlier is { } earlier)
        {
            earlier.Later = entry.Later;
        }
        else
        {
            _lists[slot] = entry.Later;
            if (entry.Later is null)
            {
                _filled[slot / Lists] &= ~(1UL << (slot & (Lists - 1)));
            }
        }

        if (entry.Later is { } later)
        {
            later.Earlier = entry.Earlier;
        }

        entry.Earlier = null;
        entry.Later = null;
        entry.Slot = -1;
        Count--;
    }

    /// <summary>Whether anything could be due.</summary>
    internal bool HasMoved(long now) => Count > 0 && (now >> StepBits) != _step;

    /// <summary>Takes out what is to be looked at now, linked by <see cref="TimedEntry{TKey,TValue}.Later"/>.</summary>
    /// <param name="now">The time.</param>
    /// <param name="isExact">Whether what falls due within the running step is to be looked at too.</param>
    internal TimedEntry<TKey, TValue>? Advance(long now, bool isExact)
    {
        TimedEntry<TKey, TValue>? due = null;
        long step = Math.Max(0, now) >> StepBits;
        if (step > _step)
        {
            Pass(step, ref due);
        }
        else if ((_step - step) << StepBits > TimeSpan.TicksPerMinute)
        {
            for (int slot = 0; slot < _lists.Length; slot++)
            {
                Take(slot, ref due);
            }

            _step = step;
        }

        if (isExact)
        {
            // What is due before the next step stands in its list, and so does what came too late for an earlier one.
            Take(SlotOf(_step + 1), ref due);
        }

        return due;
    }

    private int SlotOf(long step)
    {
        int wheel = Math.Min(Wheels - 1, BitOperations.Log2((ulong)(step ^ _step)) / TurnBits);
        return (wheel * Lists) + ((int)(step >> (wheel * TurnBits)) & (Lists - 1));
    }

    private void Pass(long step, ref TimedEntry<TKey, TValue>? due)
    {
        for (int wheel = 0; wheel < Wheels; wheel++)
        {
            long from = _step >> (wheel * TurnBits);
            long to = step >> (wheel * TurnBits);
            if (from == to)
            {
                break;
            }

            for (ulong passed = _filled[wheel] & Passed(from, to); passed != 0; passed &= passed - 1)
            {
                Take((wheel * Lists) + BitOperations.TrailingZeroCount(passed), ref due);
            }
        }

        _step = step;
    }

    // The lists of a wheel that lie after one position and up to another one.
    private static ulong Passed(long from, long to)
        => to - from >= Lists ? ulong.MaxValue : BitOperations.RotateLeft((1UL << (int)(to - from)) - 1, (int)((from + 1) & (Lists - 1)));

    private void Take(int slot, ref TimedEntry<TKey, TValue>? due)
    {
        while (_lists[slot] is { } entry)
        {
            Remove(entry);
            entry.Later = due;
            due = entry;
        }
    }
}
