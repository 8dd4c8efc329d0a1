using Feria.Caching.Exact.Lifetimes;
using Feria.Caching.Exact.Orders;
using Feria.Caching.Maps;
using Feria.Caching.Removals;

namespace Feria.Caching.Exact;

/// <summary>The entries of a cache of the exact family: what all seven have in common.</summary>
/// <remarks>
/// Code of a user (sizes, times, choices, the equality of keys) runs before the first change that cannot be taken back,
/// and listeners run after the last: whatever throws leaves the cache as it was, or as it was to be.
/// </remarks>
internal sealed class ExactStore<TKey, TValue>
    where TKey : notnull
{
    private readonly Keys<TKey> _keys;
    private readonly EntryMap<TKey, TValue> _map;
    private readonly InsertionLog<TKey, TValue> _log = new();
    private readonly EvictionOrder<TKey, TValue> _order;
    private readonly ExactLifetime<TKey, TValue>? _lifetime;
    private readonly Func<TValue, long>? _sizeOf;
    private readonly Func<TKey, ExactEntry<TKey, TValue>?> _find;
    private readonly List<ExactEntry<TKey, TValue>> _leaving = [];
    private bool _isChoosing;
    private int _version;

    internal ExactStore(
        long maxSize,
        EvictionOrder<TKey, TValue> order,
        ExactLifetime<TKey, TValue>? lifetime,
        Func<TValue, long>? sizeOf,
        IEqualityComparer<TKey>? comparer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxSize);
        MaxSize = maxSize;
        _order = order;
        _lifetime = lifetime;
        _sizeOf = sizeOf;
        _keys = new Keys<TKey>(comparer);
        _map = new EntryMap<TKey, TValue>(_keys, isShared: false);
        _find = Find;
        Comparer = comparer;
    }

    internal long MaxSize { get; }

    internal IEqualityComparer<TKey>? Comparer { get; }

    internal Action<CacheRemoval<TKey, TValue>>? Removed { get; set; }

    /// <summary>The time of one operation; asked for once in each.</summary>
    internal long Now => _lifetime is null ? 0 : _lifetime.Timeline.Now;

    /// <summary>The size of all entries, dead ones included that nothing has removed yet.</summary>
    internal long Size { get; private set; }

    internal int Count => _log.Count;

    /// <summary>The live entry of a key. Not a use.</summary>
    internal ExactEntry<TKey, TValue>? Peek(TKey key, long now) => Find(key) is { } entry && now < entry.Deadline ? entry : null;

    /// <summary>The live entry of a key. A use.</summary>
    internal ExactEntry<TKey, TValue>? Read(TKey key)
    {
        ExactEntry<TKey, TValue>? entry = Find(key);
        if (entry is null || (_lifetime is not null && Now >= entry.Deadline))
        {
            return null;
        }

        _order.Read(entry);
        return entry;
    }

    internal WriteOutcome Write(TKey key, TValue value, long now)
    {
        long deadline = long.MaxValue;
        if (_lifetime is not null)
        {
            if (_lifetime.DeadlineOf(key, value, now) is not { } end)
            {
                return WriteOutcome.Over;
            }

            deadline = end;
        }

        long size = SizeOf(value);
        if (size > MaxSize)
        {
            return WriteOutcome.TooLarge;
        }

        int hash = _keys.Hash(key);
        ExactEntry<TKey, TValue>? entry = FindUndisturbed(key, hash);
        BeginChange();
        RemovalBatch<TKey, TValue> removals = new(Removed, null);
        Expire(now, ref removals);
        if (entry is null || entry.Position == ExactEntry<TKey, TValue>.Gone || entry.Size < size)
        {
            MakeRoom(size, ref removals);
        }

        if (deadline > now)
        {
            if (entry is null || entry.Position == ExactEntry<TKey, TValue>.Gone)
            {
                Add(new ExactEntry<TKey, TValue>(key, hash) { Value = value, Size = size, Deadline = deadline });
            }
            else
            {
                removals.Add(entry, RemovalCause.Replaced);
                Replace(entry, value, size, deadline);
            }
        }

        removals.Tell();
        return deadline > now ? WriteOutcome.Kept : WriteOutcome.Over;
    }

    /// <summary>Takes the entry of a key out; null when there is none, or a dead one, which goes as well.</summary>
    internal ExactEntry<TKey, TValue>? Remove(TKey key)
    {
        long now = Now;
        if (Find(key) is not { } entry)
        {
            return null;
        }

        bool isLive = now < entry.Deadline;
        TakeOut(entry, isLive ? RemovalCause.Removed : RemovalCause.Expired);
        return isLive ? entry : null;
    }

    internal void TakeOut(ExactEntry<TKey, TValue> entry, RemovalCause cause)
    {
        BeginChange();
        RemovalBatch<TKey, TValue> removals = new(Removed, null);
        _order.Remove(entry);
        Forget(entry, cause, ref removals);
        removals.Tell();
    }

    /// <summary>Takes out what would go next; null when the cache is empty.</summary>
    internal ExactEntry<TKey, TValue>? Pop()
    {
        RemoveExpired(Now);
        if (_log.Count == 0)
        {
            return null;
        }

        BeginChange();
        ExactEntry<TKey, TValue> entry = Choose();
        TakeOut(entry, RemovalCause.Removed);
        return entry;
    }

    /// <summary>Takes out what is over at a time, told and given back in the order of their ends.</summary>
    internal IReadOnlyList<KeyValuePair<TKey, TValue>> RemoveExpired(long at)
    {
        if (_lifetime?.Heap.Earliest is not { } earliest || at < earliest.Deadline)
        {
            return [];
        }

        BeginChange();
        RemovalBatch<TKey, TValue> removals = new(Removed, null);
        List<KeyValuePair<TKey, TValue>> expired = [];
        Expire(at, ref removals, expired);
        removals.Tell();
        return expired;
    }

    internal void Clear()
    {
        BeginChange();
        RemovalBatch<TKey, TValue> removals = new(Removed, null);
        Expire(Now, ref removals);
        for (int position = 0; position < _log.End; position++)
        {
            if (_log[position] is { } entry)
            {
                _order.Remove(entry);
                Forget(entry, RemovalCause.Removed, ref removals);
            }
        }

        removals.Tell();
    }

    /// <summary>The entries that are live at the moment at which the enumeration begins, in the order of insertion.</summary>
    internal IEnumerable<ExactEntry<TKey, TValue>> Live()
    {
        long now = Now;
        int version = _version;
        for (int position = 0; position < _log.End; position++)
        {
            if (_log[position] is { } entry && now < entry.Deadline)
            {
                yield return entry;
                if (version != _version)
                {
                    throw new InvalidOperationException("The cache was changed while it was enumerated. Enumerate a copy of it.");
                }
            }
        }
    }

    private ExactEntry<TKey, TValue>? Find(TKey key) => (ExactEntry<TKey, TValue>?)_map.Find(key, _keys.Hash(key));

    // The equality of keys is code of a user too; an answer is worth nothing if the question changed the cache.
    private ExactEntry<TKey, TValue>? FindUndisturbed(TKey key, int hash)
    {
        int version = _version;
        ExactEntry<TKey, TValue>? entry = (ExactEntry<TKey, TValue>?)_map.Find(key, hash);
        return version == _version ? entry : throw new InvalidOperationException("The equality of keys has changed the cache that asked for it.");
    }

    private long SizeOf(TValue value)
    {
        long size = _sizeOf is null ? 1 : _sizeOf(value);
        return size >= 0 ? size : throw new InvalidOperationException($"The size of a value cannot be {size}; it has to be zero or more.");
    }

    private void BeginChange()
    {
        if (_isChoosing)
        {
            throw new InvalidOperationException("The cache cannot be changed by the function that chooses what goes from it.");
        }

        _version++;
    }

    private ExactEntry<TKey, TValue> Choose()
    {
        _isChoosing = true;
        try
        {
            return _order.Victim(_find);
        }
        finally
        {
            _isChoosing = false;
        }
    }

    // Chooses everything first: if a choice throws, nobody has left.
    private void MakeRoom(long size, ref RemovalBatch<TKey, TValue> removals)
    {
        long left = Size;
        try
        {
            while (left > MaxSize - size)
            {
                ExactEntry<TKey, TValue> victim = Choose();
                _order.Remove(victim);
                _leaving.Add(victim);
                left -= victim.Size;
            }

            foreach (ExactEntry<TKey, TValue> victim in _leaving)
            {
                Forget(victim, RemovalCause.Evicted, ref removals);
            }
        }
        catch
        {
            for (int last = _leaving.Count - 1; last >= 0; last--)
            {
                _order.Restore(_leaving[last]);
            }

            throw;
        }
        finally
        {
            _leaving.Clear();
        }
    }

    private void Expire(long now, ref RemovalBatch<TKey, TValue> removals, List<KeyValuePair<TKey, TValue>>? expired = null)
    {
        while (_lifetime?.Heap.Earliest is { } earliest && now >= earliest.Deadline)
        {
            _order.Remove(earliest);
            Forget(earliest, RemovalCause.Expired, ref removals);
            expired?.Add(new(earliest.Key, earliest.Value));
        }
    }

    private void Add(ExactEntry<TKey, TValue> entry)
    {
        _map.Add(entry);
        _log.Add(entry);
        _order.Add(entry);
        _lifetime?.Heap.Add(entry);
        Size += entry.Size;
    }

    private void Replace(ExactEntry<TKey, TValue> entry, TValue value, long size, long deadline)
    {
        Size += size - entry.Size;
        entry.Value = value;
        entry.Size = size;
        _order.Write(entry);
        _lifetime?.Heap.Move(entry, deadline);
    }

    // Everywhere but from the order, which was told when the entry was chosen.
    private void Forget(ExactEntry<TKey, TValue> entry, RemovalCause cause, ref RemovalBatch<TKey, TValue> removals)
    {
        _map.Remove(entry);
        _log.Remove(entry);
        _lifetime?.Heap.Remove(entry);
        Size -= entry.Size;
        removals.Add(entry, cause);
    }
}
