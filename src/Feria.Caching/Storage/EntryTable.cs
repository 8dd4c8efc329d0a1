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
/// of keys. What comes into the map without the lock is the business of the <see cref="Intake{TKey,TValue}"/>.
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
    private Apart _pending;
    private Apart _weight;

    internal EntryTable(CacheOptions<TKey, TValue> options, Counters? counters)
    {
        _options = options;
        _counters = counters;
        Clock = new CacheClock(options.Clock);
        _keys = new Keys<TKey>(options.Comparer);
        _map = new EntryMap<TKey, TValue>(_keys, isShared: true);
        _lifetimes = Lifetimes<TKey, TValue>.AreIn(options) ? new(options, Clock) : null;
        Intake = new(this, _lifetimes is null && options.Weigh is null ? Arrivals<TKey, TValue>.For(options.Capacity ?? long.MaxValue) : null);
        _policy = options.Capacity is { } capacity ? new AdaptivePolicy<TKey, TValue>(capacity - Intake.Most) : null;
        _wheel = _lifetimes is null ? null : new(Clock.Now);
        Drafting = new(options, _lifetimes);
    }

    internal Lock Gate { get; } = new();

    internal CacheClock Clock { get; }

    internal Keys<TKey> Keys => _keys;

    internal EntryMap<TKey, TValue> Map => _map;

    internal Lifetimes<TKey, TValue>? Lifetimes => _lifetimes;

    internal Drafting<TKey, TValue> Drafting { get; }

    internal Intake<TKey, TValue> Intake { get; }

    /// <summary>The loads that others than their starters may know of. Under the lock.</summary>
    internal Flights<TKey, TValue> Flights { get; } = new();

    /// <summary>The loads that have begun and not ended, but for those that their starters alone know of. Under the lock.</summary>
    internal RunningLoads Running { get; } = new();

    internal Errands Errands { get; } = new();

    /// <summary>Null until an entry carries a tag. Under the lock.</summary>
    internal TagIndex<TKey, TValue>? Tags { get; private set; }

    /// <summary>Nothing is written any more. Under the lock.</summary>
    internal bool IsClosed { get; set; }

    /// <summary>The index of tags, made if need be. Under the lock.</summary>
    internal TagIndex<TKey, TValue> TagsForWriting => Tags ??= new();

    internal int Count => _map.Count - (int)Volatile.Read(ref _pending.Value) + Intake.Count;

    internal long Weight => Volatile.Read(ref _weight.Value) + Intake.Count;

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

    internal RemovalBatch<TKey, TValue> Removals() => new(_options.Removed, _counters, Now, Errands);

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
        while (old is null && !_map.TryAdd(entry, out Entry<TKey, TValue>? there))
        {
            // Somebody has begun to load it without the lock.
            old = Intake.IsKnown(there!, ref removals) ? there : null;
        }

        if (old is null)
        {
            _map.Counts();
            PlaceAnew(entry);
        }
        else if (old.Mark < 0)
        {
            _map.Replace(old, entry);
            _pending.Value--;
            PlaceAnew(entry);
        }
        else
        {
            _map.Replace(old, entry);
            entry.Place = Entry<TKey, TValue>.Unbounded;
            _policy?.Replace(old, entry);
            Detach(old, IsLive(old, removals.Now) ? RemovalCause.Replaced : RemovalCause.Expired, ref removals);
        }

        Admit(entry, tags, ref removals);
    }

    /// <summary>A pending entry that is in the map gets its value. Under the lock.</summary>
    internal void Fulfil(Entry<TKey, TValue> entry, in Draft<TValue> draft, ref RemovalBatch<TKey, TValue> removals)
    {
        Drafting.Fill(entry, draft);
        _pending.Value--;
        if (Refusal(entry) is { } cause)
        {
            _map.Remove(entry);
            removals.Add(entry, cause);
            return;
        }

        _lifetimes?.Begin(entry, removals.Now);
        entry.Mark = 0;
        PlaceAnew(entry);
        Admit(entry, draft.Tags, ref removals);
    }

    /// <summary>An entry that has no value yet and is nowhere.</summary>
    internal Entry<TKey, TValue> MakePending(TKey key, int hash, sbyte mark = Entry<TKey, TValue>.Pending)
    {
        Entry<TKey, TValue> entry = Drafting.Make(key, hash);
        entry.Mark = mark;
        return entry;
    }

    /// <summary>Adds an entry that has no value yet, unless its key is there. Under the lock.</summary>
    internal bool TryAddPending(Entry<TKey, TValue> entry)
    {
        if (!_map.TryAdd(entry, out _))
        {
            return false;
        }

        _map.Counts();
        _pending.Value++;
        return true;
    }

    /// <summary>A load that its starter alone knew of becomes one like all others; false where it is none. Under the lock.</summary>
    internal bool MakeKnown(Entry<TKey, TValue> entry)
    {
        if (entry.Mark != Entry<TKey, TValue>.Alone
            || Interlocked.CompareExchange(ref entry.Mark, Entry<TKey, TValue>.Pending, Entry<TKey, TValue>.Alone) != Entry<TKey, TValue>.Alone)
        {
            return false;
        }

        _map.Counts();
        _pending.Value++;
        Running.Begin();
        return true;
    }

    /// <summary>A value that has come into the map without the lock becomes one like all others. Under the lock.</summary>
    internal void TakeIn(Entry<TKey, TValue> entry, ref RemovalBatch<TKey, TValue> removals)
    {
        _map.Counts();
        PlaceAnew(entry);
        Admit(entry, null, ref removals);
    }

    /// <summary>Takes an entry out. Under the lock.</summary>
    /// <returns>False for a pending entry, which never was anybody's value.</returns>
    internal bool TakeOut(Entry<TKey, TValue> entry, RemovalCause cause, ref RemovalBatch<TKey, TValue> removals)
    {
        if (entry.Mark < 0)
        {
            _map.Remove(entry);
            _pending.Value--;
            return false;
        }

        _policy?.Remove(entry);
        Leave(entry, cause, ref removals);
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
        _weight.Value += entry.Weight;
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
            Leave(victim, _lifetimes?.IsOver(victim, removals.Now) == true ? RemovalCause.Expired : RemovalCause.Evicted, ref removals);
        }
    }

    private void PlaceAnew(Entry<TKey, TValue> entry)
    {
        entry.Place = Entry<TKey, TValue>.Unbounded;
        _policy?.Add(entry);
    }

    // The entry has left the policy.
    private void Leave(Entry<TKey, TValue> entry, RemovalCause cause, ref RemovalBatch<TKey, TValue> removals)
    {
        if (cause is RemovalCause.Expired or RemovalCause.Evicted && Flights.Of(entry) is { } flight)
        {
            // Nobody has said that the value is wrong: who loads it anew goes on, for all who come. In one step, or somebody
            // would find neither and load it a second time.
            Entry<TKey, TValue> pending = MakePending(entry.Key, entry.Hash);
            _map.Replace(entry, pending);
            _pending.Value++;
            Flights.Move(flight, pending);
        }
        else
        {
            _map.Remove(entry);
        }

        Detach(entry, cause, ref removals);
    }

    // The entry has left the map and the policy: everything else follows.
    private void Detach(Entry<TKey, TValue> entry, RemovalCause cause, ref RemovalBatch<TKey, TValue> removals)
    {
        entry.Place = Entry<TKey, TValue>.Departed;
        _weight.Value -= entry.Weight;
        Tags?.Remove(entry);
        _wheel?.Remove((TimedEntry<TKey, TValue>)entry);
        removals.Add(entry, cause);
    }
}
