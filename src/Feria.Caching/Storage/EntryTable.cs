using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Feria.Caching.Expiry;
using Feria.Caching.Loading;
using Feria.Caching.Maps;
using Feria.Caching.Policies;
using Feria.Caching.Removals;
using Feria.Caching.Statistics;
using Feria.Caching.Tags;

namespace Feria.Caching.Storage;

/// <summary>The entries of a cache: found without a lock, changed under one, bounded by the policy.</summary>
/// <remarks>
/// A key that is being loaded has an entry too, a pending one: it is in the map and in nothing else. Whoever takes
/// it out of the map meanwhile decides that the load is not kept. No code of a user runs under the lock but the equality
/// of keys.
/// </remarks>
internal sealed class EntryTable<TKey, TValue>
    where TKey : notnull
{
    private readonly EntryMap<TKey, TValue> _map;
    private readonly Keys<TKey> _keys;
    private readonly Lifetimes<TKey, TValue>? _lifetimes;
    private readonly Counters? _counters;
    private readonly AdaptivePolicy<TKey, TValue>? _policy;
    private readonly TimerWheel<TKey, TValue>? _wheel;
    private readonly CacheOptions<TKey, TValue> _options;
    private volatile int _pending;
    private long _weight;

    internal EntryTable(CacheOptions<TKey, TValue> options, Counters? counters)
    {
        _options = options;
        _counters = counters;
        Clock = new CacheClock(options.Clock);
        _keys = new Keys<TKey>(options.Comparer);
        _map = new EntryMap<TKey, TValue>(_keys);
        _policy = options.Capacity is { } capacity ? new AdaptivePolicy<TKey, TValue>(capacity) : null;
        _lifetimes = Lifetimes<TKey, TValue>.AreIn(options) ? new(options, Clock) : null;
        _wheel = _lifetimes is null ? null : new(Clock.Now);
        Drafting = new(options, _lifetimes);
        Running = new(_keys);
    }

    internal Lock Gate { get; } = new();

    internal CacheClock Clock { get; }

    internal Keys<TKey> Keys => _keys;

    internal EntryMap<TKey, TValue> Map => _map;

    internal Lifetimes<TKey, TValue>? Lifetimes => _lifetimes;

    internal Drafting<TKey, TValue> Drafting { get; }

    /// <summary>The loads that others than their starters may know of. Under the lock.</summary>
    internal Flights<TKey, TValue> Flights { get; } = new();

    /// <summary>The loads that have begun and not ended.</summary>
    internal RunningLoads<TKey, TValue> Running { get; }

    /// <summary>Null until an entry carries a tag. Under the lock.</summary>
    internal TagIndex<TKey, TValue>? Tags { get; private set; }

    /// <summary>Nothing is written any more. Under the lock.</summary>
    internal bool IsClosed { get; set; }

    /// <summary>The index of tags, made if need be. Under the lock.</summary>
    internal TagIndex<TKey, TValue> TagsForWriting => Tags ??= new();

    internal int Count => _map.Count - _pending;

    internal long Weight => Volatile.Read(ref _weight);

    internal AdaptivePolicy<TKey, TValue>? Policy => _policy;

    internal TimerWheel<TKey, TValue>? Wheel => _wheel;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
        => Read(_map.Find(key, _keys.Hash(key)) is { } entry && Use(entry) ? entry : null, out value);

    /// <summary>The same for somebody who can load: false also where somebody has to look whether a load is due.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGetFresh(TKey key, [MaybeNullWhen(false)] out TValue value)
        => Read(_map.Find(key, _keys.Hash(key)) is { } entry && UseFresh(entry) ? entry : null, out value);

    /// <summary>Whether an entry is there to be read; counts as a use of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Use(Entry<TKey, TValue> entry) => MarkUse(entry) && (_lifetimes is null || _lifetimes.Use(entry));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool UseFresh(Entry<TKey, TValue> entry) => MarkUse(entry) && (_lifetimes is null || _lifetimes.UseFresh(entry));

    internal bool IsLive(Entry<TKey, TValue> entry) => IsLive(entry, Now);

    internal bool IsLive(Entry<TKey, TValue> entry, long now) => entry.Mark >= 0 && _lifetimes?.IsOver(entry, now) != true;

    /// <summary>The time, for an operation that sees one; 0 where nothing depends on it.</summary>
    internal long Now => _lifetimes is null ? 0 : Clock.Now;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Read(Entry<TKey, TValue>? entry, [MaybeNullWhen(false)] out TValue value)
    {
        if (entry is null)
        {
            value = default;
            return false;
        }

        _counters?.Hit();
        value = entry.Value;
        return true;
    }

    internal void CountRead(bool isHit)
    {
        if (isHit)
        {
            _counters?.Hit();
        }
        else
        {
            _counters?.Miss();
        }
    }

    internal RemovalBatch<TKey, TValue> Removals() => new(_options.Removed, _counters, Now);

    /// <summary>Adds an entry, or puts it in the place of another one of its key. Under the lock.</summary>
    internal void Put(Entry<TKey, TValue>? old, Entry<TKey, TValue> entry, string[]? tags, ref RemovalBatch<TKey, TValue> removals)
    {
        if (Refusal(entry) is { } cause)
        {
            // The old value would be a wrong one now.
            if (old is not null)
            {
                _ = TakeOut(old, RemovalCause.Replaced, ref removals);
            }

            removals.Add(entry, cause);
            return;
        }

        _lifetimes?.Begin(entry, removals.Now);
        if (old is null)
        {
            _map.Add(entry);
            _policy?.Add(entry);
        }
        else if (old.Mark < 0)
        {
            _map.Replace(old, entry);
            _pending--;
            _policy?.Add(entry);
        }
        else
        {
            _map.Replace(old, entry);
            _policy?.Replace(old, entry);
            Detach(old, IsLive(old, removals.Now) ? RemovalCause.Replaced : RemovalCause.Expired, ref removals);
        }

        Admit(entry, tags, ref removals);
    }

    /// <summary>A pending entry that is in the map gets its value. Under the lock.</summary>
    internal void Fulfil(Entry<TKey, TValue> entry, in Draft<TValue> draft, ref RemovalBatch<TKey, TValue> removals)
    {
        Drafting.Fill(entry, draft);
        _pending--;
        if (Refusal(entry) is { } cause)
        {
            _map.Remove(entry);
            removals.Add(entry, cause);
            return;
        }

        _lifetimes?.Begin(entry, removals.Now);
        entry.Mark = 0;
        _policy?.Add(entry);
        Admit(entry, draft.Tags, ref removals);
    }

    /// <summary>An entry that has no value yet and is nowhere.</summary>
    internal Entry<TKey, TValue> MakePending(TKey key, int hash)
    {
        Entry<TKey, TValue> entry = Drafting.Make(key, hash);
        entry.Mark = Entry<TKey, TValue>.Pending;
        return entry;
    }

    /// <summary>Adds an entry that has no value yet. Under the lock.</summary>
    internal void AddPending(Entry<TKey, TValue> entry)
    {
        _map.Add(entry);
        _pending++;
    }

    /// <summary>The entry of a key, a load included that its starter alone knew of: from now on it is in the map. Under the lock.</summary>
    internal Entry<TKey, TValue>? Find(TKey key, int hash)
    {
        Entry<TKey, TValue>? entry = _map.Find(key, hash);
        return entry is null && Running.Find(key, hash) is { } alone && MakeKnown(alone) ? alone : entry;
    }

    /// <summary>Puts a load that its starter alone knew of into the map; false where the starter gives it up. Under the lock.</summary>
    internal bool MakeKnown(Entry<TKey, TValue> alone)
    {
        AddPending(alone);
        if (Running.TakeToBeKnown(alone))
        {
            return true;
        }

        _map.Remove(alone);
        _pending--;
        return false;
    }

    /// <summary>Takes an entry out. Under the lock.</summary>
    /// <returns>False for a pending entry, which never was anybody's value.</returns>
    internal bool TakeOut(Entry<TKey, TValue> entry, RemovalCause cause, ref RemovalBatch<TKey, TValue> removals)
    {
        _map.Remove(entry);
        if (entry.Mark < 0)
        {
            _pending--;
            return false;
        }

        _policy?.Remove(entry);
        Detach(entry, cause, ref removals);
        LoadOn(entry, cause);
        return true;
    }

    /// <summary>Takes out what is over. Under the lock; O(1) amortised for each entry.</summary>
    /// <param name="isExact">Whether what has been over for less than a step of the wheel has to go too.</param>
    /// <param name="removals">What has gone.</param>
    internal int Sweep(bool isExact, ref RemovalBatch<TKey, TValue> removals)
    {
        if (_wheel is null)
        {
            return 0;
        }

        long now = removals.Now;
        if (!isExact && !_wheel.HasMoved(now))
        {
            return 0;
        }

        int removed = 0;
        for (TimedEntry<TKey, TValue>? timed = _wheel.Advance(now, isExact), next; timed is not null; timed = next)
        {
            next = timed.Later;
            timed.Later = null;
            long end = _lifetimes!.EndOf(timed);
            if (end <= now)
            {
                _ = TakeOut(timed, RemovalCause.Expired, ref removals);
                removed++;
            }
            else
            {
                _wheel.Add(timed, end);
            }
        }

        return removed;
    }

    /// <summary>A mark for the policy, and whether the entry has a value at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool MarkUse(Entry<TKey, TValue> entry)
    {
        sbyte mark = entry.Mark;
        if ((uint)mark < (uint)Entry<TKey, TValue>.MostUses)
        {
            entry.Mark = (sbyte)(mark + 1);
            return true;
        }

        return mark >= 0;
    }

    private RemovalCause? Refusal(Entry<TKey, TValue> entry)
        => entry.Weight > _options.Capacity ? RemovalCause.TooHeavy
            : entry is TimedEntry<TKey, TValue> { Lifetime: <= 0 } ? RemovalCause.Expired
            : null;

    // The entry is in the map and in the policy: everything else follows.
    private void Admit(Entry<TKey, TValue> entry, string[]? tags, ref RemovalBatch<TKey, TValue> removals)
    {
        _weight += entry.Weight;
        if (tags is not null)
        {
            TagsForWriting.Add(entry, tags);
        }

        if (_wheel is not null)
        {
            TimedEntry<TKey, TValue> timed = (TimedEntry<TKey, TValue>)entry;
            _wheel.Add(timed, _lifetimes!.EndOf(timed));

            // What is over goes before anything that lives.
            _ = Sweep(isExact: false, ref removals);
        }

        while (_policy?.Evict() is { } victim)
        {
            _map.Remove(victim);
            Detach(victim, _lifetimes?.IsOver(victim, removals.Now) == true ? RemovalCause.Expired : RemovalCause.Evicted, ref removals);
            LoadOn(victim, RemovalCause.Evicted);
        }
    }

    // The entry has left the map and the policy: everything else follows.
    private void Detach(Entry<TKey, TValue> entry, RemovalCause cause, ref RemovalBatch<TKey, TValue> removals)
    {
        _weight -= entry.Weight;
        Tags?.Remove(entry);
        _wheel?.Remove((TimedEntry<TKey, TValue>)entry);
        removals.Add(entry, cause);
    }

    // Nobody has said that the value of a key that left by itself is wrong: who loads it anew goes on, for all who come.
    private void LoadOn(Entry<TKey, TValue> entry, RemovalCause cause)
    {
        if (cause is RemovalCause.Expired or RemovalCause.Evicted && Flights.Of(entry) is { } flight)
        {
            Entry<TKey, TValue> pending = MakePending(entry.Key, entry.Hash);
            AddPending(pending);
            Flights.Move(flight, pending);
        }
    }
}
