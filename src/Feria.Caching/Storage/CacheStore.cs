using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Feria.Caching.Expiry;
using Feria.Caching.Loading;
using Feria.Caching.Maps;
using Feria.Caching.Policies;
using Feria.Caching.Removals;

namespace Feria.Caching.Storage;

/// <summary>The entries of a cache: found without a lock, written under one, bounded by the policy.</summary>
/// <remarks>
/// A key that is being loaded has an entry too, a pending one: it is in the map and not yet in the policy. Whoever takes
/// it out of the map meanwhile decides that the load is not kept. No code of a user runs under the lock but the equality
/// of keys.
/// </remarks>
internal sealed class CacheStore<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Keys<TKey> _keys;
    private readonly EntryMap<TKey, TValue> _map;
    private readonly AdaptivePolicy<TKey, TValue>? _policy;
    private readonly CacheOptions<TKey, TValue> _options;
    private readonly Lifetimes<TKey, TValue>? _lifetimes;
    private readonly Dictionary<Entry<TKey, TValue>, Flight<TValue>> _flights = new(ReferenceEqualityComparer.Instance);
    private volatile int _pending;

    internal CacheStore(CacheOptions<TKey, TValue> options)
    {
        _options = options;
        _keys = new Keys<TKey>(options.Comparer);
        _map = new EntryMap<TKey, TValue>(_keys);
        _policy = options.Capacity is { } capacity ? new AdaptivePolicy<TKey, TValue>(capacity) : null;
        _lifetimes = Lifetimes<TKey, TValue>.Of(options);
    }

    internal int Count => _map.Count - _pending;

    internal long? Capacity => _options.Capacity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_map.Find(key, _keys.Hash(key)) is { } entry && Use(entry))
        {
            value = entry.Value;
            return true;
        }

        value = default;
        return false;
    }

    internal bool Contains(TKey key) => _map.Find(key, _keys.Hash(key)) is { Mark: >= 0 } entry && _lifetimes?.IsOver(entry) != true;

    internal void Set(TKey key, TValue value)
    {
        int hash = _keys.Hash(key);
        Entry<TKey, TValue> entry = Make(key, hash);
        entry.Value = value;
        Weigh(entry);
        RemovalBatch<TKey, TValue> removals = new(_options.Removed);
        lock (_gate)
        {
            Put(_map.Find(key, hash), entry, ref removals);
        }

        removals.Tell();
    }

    /// <summary>Writes only where the key still has that very entry (or, with null, none).</summary>
    internal bool TrySet(Entry<TKey, TValue>? expected, TKey key, TValue value)
    {
        int hash = _keys.Hash(key);
        Entry<TKey, TValue> entry = Make(key, hash);
        entry.Value = value;
        Weigh(entry);
        RemovalBatch<TKey, TValue> removals = new(_options.Removed);
        lock (_gate)
        {
            Entry<TKey, TValue>? there = _map.Find(key, hash);
            if (!ReferenceEquals(there is { Mark: >= 0 } ? there : null, expected))
            {
                return false;
            }

            Put(there, entry, ref removals);
        }

        removals.Tell();
        return true;
    }

    /// <summary>The entry of a key if there is a live one. Counts as a use.</summary>
    internal Entry<TKey, TValue>? Get(TKey key) => _map.Find(key, _keys.Hash(key)) is { } entry && Use(entry) ? entry : null;

    internal bool TryRemove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        int hash = _keys.Hash(key);
        RemovalBatch<TKey, TValue> removals = new(_options.Removed);
        Entry<TKey, TValue>? removed = null;
        bool isOver = false;
        lock (_gate)
        {
            if (_map.Find(key, hash) is { } entry)
            {
                isOver = _lifetimes?.IsOver(entry) == true;
                removed = TakeOut(entry, isOver ? RemovalCause.Expired : RemovalCause.Removed, ref removals) && !isOver ? entry : null;
            }
        }

        removals.Tell();
        value = removed is null ? default : removed.Value;
        return removed is not null;
    }

    internal void Clear()
    {
        RemovalBatch<TKey, TValue> removals = new(_options.Removed);
        lock (_gate)
        {
            foreach (Entry<TKey, TValue> entry in _map.All().ToArray())
            {
                _ = TakeOut(entry, RemovalCause.Removed, ref removals);
            }

            _policy?.Clear();
        }

        removals.Tell();
    }

    /// <summary>Finds a value, a load to wait for, or makes the key the caller's to load.</summary>
    /// <param name="key">The key.</param>
    /// <param name="shared">Whether a load that becomes the caller's is one that others may cancel and wait for from the start.</param>
    internal Claim<TKey, TValue> Claim(TKey key, bool shared)
    {
        int hash = _keys.Hash(key);
        Claim<TKey, TValue> claim;
        RemovalBatch<TKey, TValue> removals = new(_options.Removed);
        lock (_gate)
        {
            Entry<TKey, TValue>? there = _map.Find(key, hash);
            if (there is { Mark: < 0 })
            {
                Flight<TValue> flight = FlightOf(there);
                flight.Waiting++;
                return new(there, false, flight);
            }

            if (there is not null)
            {
                if (Use(there))
                {
                    return new(there, false, null);
                }

                _ = TakeOut(there, RemovalCause.Expired, ref removals);
            }

            Entry<TKey, TValue> entry = Make(key, hash);
            entry.Mark = Entry<TKey, TValue>.Pending;
            entry.Weight = shared ? 0 : Environment.CurrentManagedThreadId;
            _map.Add(entry);
            _pending++;
            claim = new(entry, true, shared ? FlightOf(entry) : null);
            if (shared)
            {
                claim.Flight!.Waiting = 1;
            }
        }

        removals.Tell();
        return claim;
    }

    /// <summary>A load has ended: keeps its value, unless the key was written or removed meanwhile.</summary>
    /// <returns>Those who wait, if anybody does.</returns>
    internal Flight<TValue>? Complete(Entry<TKey, TValue> entry, TValue value)
    {
        int weight = _options.Weigh?.Invoke(entry.Key, value) ?? 1;
        RemovalBatch<TKey, TValue> removals = new(_options.Removed);
        Flight<TValue>? flight;
        lock (_gate)
        {
            _ = _flights.Remove(entry, out flight);
            if (_map.Holds(entry))
            {
                _pending--;
                entry.Value = value;
                entry.Weight = weight;
                _lifetimes?.Begin(entry);
                entry.Mark = 0;
                if (weight > _options.Capacity)
                {
                    _map.Remove(entry);
                    removals.Add(entry, RemovalCause.TooHeavy);
                }
                else
                {
                    _policy?.Add(entry);
                    Evict(ref removals);
                }
            }
        }

        removals.Tell();
        return flight;
    }

    /// <summary>A load has failed: its key is as if nobody had asked.</summary>
    /// <returns>Those who wait, if anybody does.</returns>
    internal Flight<TValue>? Abandon(Entry<TKey, TValue> entry)
    {
        lock (_gate)
        {
            return Forget(entry);
        }
    }

    /// <summary>Somebody does not wait any longer; true when that was the last and the load is not wanted any more.</summary>
    internal bool Leave(Entry<TKey, TValue> entry, Flight<TValue> flight)
    {
        lock (_gate)
        {
            if (--flight.Waiting > 0 || entry.Weight != 0 || entry.Mark >= 0)
            {
                return false;
            }

            // Whoever comes next starts anew instead of joining a load that is being cancelled.
            return Forget(entry) is not null;
        }
    }

    private Flight<TValue>? Forget(Entry<TKey, TValue> entry)
    {
        if (_map.Holds(entry))
        {
            _pending--;
            _map.Remove(entry);
        }

        _ = _flights.Remove(entry, out Flight<TValue>? flight);
        return flight;
    }

    private Flight<TValue> FlightOf(Entry<TKey, TValue> entry)
    {
        ref Flight<TValue>? flight = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_flights, entry, out _);
        return flight ??= new Flight<TValue>();
    }

    private Entry<TKey, TValue> Make(TKey key, int hash) => _lifetimes is null ? new(key, hash) : new TimedEntry<TKey, TValue>(key, hash);

    private void Weigh(Entry<TKey, TValue> entry)
    {
        if (_options.Weigh is { } weigh)
        {
            entry.Weight = weigh(entry.Key, entry.Value);
            ArgumentOutOfRangeException.ThrowIfNegative(entry.Weight, nameof(CacheOptions<TKey, TValue>.Weigh));
        }
    }

    // A mark for the policy, and whether the entry may be read at all.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Use(Entry<TKey, TValue> entry)
    {
        sbyte mark = entry.Mark;
        if ((uint)mark < (uint)Entry<TKey, TValue>.MostUses)
        {
            entry.Mark = (sbyte)(mark + 1);
        }
        else if (mark < 0)
        {
            return false;
        }

        return _lifetimes is null || _lifetimes.Use(entry);
    }

    private void Put(Entry<TKey, TValue>? old, Entry<TKey, TValue> entry, ref RemovalBatch<TKey, TValue> removals)
    {
        if (entry.Weight > _options.Capacity)
        {
            // The old value would be a wrong one now.
            if (old is not null)
            {
                _ = TakeOut(old, RemovalCause.Replaced, ref removals);
            }

            removals.Add(entry, RemovalCause.TooHeavy);
            return;
        }

        _lifetimes?.Begin(entry);
        if (old is null)
        {
            _map.Add(entry);
            _policy?.Add(entry);
        }
        else
        {
            _map.Replace(old, entry);
            if (old.Mark < 0)
            {
                _pending--;
                _policy?.Add(entry);
            }
            else
            {
                removals.Add(old, _lifetimes?.IsOver(old) == true ? RemovalCause.Expired : RemovalCause.Replaced);
                _policy?.Replace(old, entry);
            }
        }

        Evict(ref removals);
    }

    // False for a pending entry, which never was anybody's value.
    private bool TakeOut(Entry<TKey, TValue> entry, RemovalCause cause, ref RemovalBatch<TKey, TValue> removals)
    {
        _map.Remove(entry);
        if (entry.Mark < 0)
        {
            _pending--;
            return false;
        }

        _policy?.Remove(entry);
        removals.Add(entry, cause);
        return true;
    }

    private void Evict(ref RemovalBatch<TKey, TValue> removals)
    {
        while (_policy?.Evict() is { } victim)
        {
            _map.Remove(victim);
            removals.Add(victim, _lifetimes?.IsOver(victim) == true ? RemovalCause.Expired : RemovalCause.Evicted);
        }
    }
}
