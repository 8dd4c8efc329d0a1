using System.Diagnostics.CodeAnalysis;
using Feria.Caching.Atomic;
using Feria.Caching.Expiry;
using Feria.Caching.Levels;
using Feria.Caching.Loading;
using Feria.Caching.Statistics;
using Feria.Caching.Storage;

namespace Feria.Caching;

/// <summary>A cache for any number of threads.</summary>
/// <remarks>
/// <para>
/// Every member is safe for any number of threads at once, those of different names included. Reads take no lock and
/// allocate nothing; writes take one lock for some 100 ns, under which no code of the caller's runs but the equality of
/// keys. What has been written can be read, unless it is heavier than the whole cache. Every verb is O(1), or O(1)
/// amortised where it evicts or expires, unless it says otherwise.
/// </para>
/// <para>
/// A value that is over is not found. After <see cref="Dispose"/> nothing is found, and every verb that would write or
/// load throws <see cref="ObjectDisposedException"/>. A key that is null throws <see cref="ArgumentNullException"/> or what
/// the comparer throws.
/// </para>
/// </remarks>
/// <typeparam name="TKey">The keys. Their equality and hash code must not change while they are in the cache.</typeparam>
/// <typeparam name="TValue">The values; null is a value like any other.</typeparam>
public sealed class Cache<TKey, TValue> : IDisposable, IAsyncDisposable, ICounted
    where TKey : notnull
{
    private readonly CacheOptions<TKey, TValue> _options;
    private readonly EntryTable<TKey, TValue> _table;
    private readonly Writes<TKey, TValue> _writes;
    private readonly Claims<TKey, TValue> _claims;
    private readonly Loader<TKey, TValue> _loader;
    private readonly BulkLoader<TKey, TValue> _bulk;
    private readonly Computations<TKey, TValue> _computations;
    private readonly Counters? _counters;
    private readonly Func<int>? _expire;
    private readonly ExpiryTimer? _timer;

    /// <summary>Makes a cache.</summary>
    /// <param name="options">What it holds, for how long, and what it tells.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number or a time of the options is out of its range.</exception>
    /// <exception cref="ArgumentException">An option speaks of the end of lifetimes, and there are none.</exception>
    public Cache(CacheOptions<TKey, TValue> options)
    {
        OptionsCheck.Check(options);
        _options = options;
        _counters = options.CountsUse ? new Counters() : null;
        _table = new(options, _counters);
        _writes = new(_table);
        _claims = new(_table);
        _loader = new(_table, _claims, options, _counters);
        _bulk = new(_loader, _claims, options);
        _computations = new(_writes);
        if (options.ExpireEvery is { } every)
        {
            _expire = Expire;
            _timer = new ExpiryTimer(_expire, every, options.Clock);
        }

        if (_counters is not null)
        {
            CacheMeter.Add(this);
        }
    }

    /// <summary>How many values there are, those included that are over and have not been noticed yet. No lock.</summary>
    public int Count => _table.Count;

    internal long? Capacity => _options.Capacity;

    /// <summary>What has been counted so far; null unless the options say <see cref="CacheOptions{TKey,TValue}.CountsUse"/>.</summary>
    public CacheStatistics? Statistics => _counters?.Snapshot(_table.Count, _table.Weight);

    string ICounted.Name => _options.Name;

    Counters ICounted.Counters => _counters!;

    long ICounted.Entries => _table.Count;

    long ICounted.Weight => _table.Weight;

    internal EntryTable<TKey, TValue> Table => _table;

    /// <summary>The value of a key. Counts as a use.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_table.TryGet(key, out value))
        {
            return true;
        }

        _counters?.Miss();
        return false;
    }

    /// <summary>Whether a key has a value. Does not count as a use.</summary>
    public bool Contains(TKey key) => _table.Map.Find(key, _table.Keys.Hash(key)) is { } entry && _table.IsLive(entry);

    /// <summary>What is live at one moment, in no order. O(n) under the lock; does not count as uses.</summary>
    public IReadOnlyList<KeyValuePair<TKey, TValue>> Snapshot() => _writes.Snapshot();

    /// <summary>Reads by another form of the keys, such as <see cref="ReadOnlySpan{T}"/> of characters for strings.</summary>
    /// <exception cref="InvalidOperationException">The comparer of the keys does not know that form.</exception>
    public AlternateLookup<TKey, TValue, TAlternate> GetAlternateLookup<TAlternate>()
        where TAlternate : allows ref struct
        => _table.Keys.Comparer is IAlternateEqualityComparer<TAlternate, TKey> comparer
            ? new(this, _table, comparer)
            : throw new InvalidOperationException(
                $"The comparer of the keys, {_table.Keys.Comparer.GetType().Name}, cannot compare {typeof(TAlternate).Name} with {typeof(TKey).Name}: it is no IAlternateEqualityComparer of them.");

    /// <summary>Writes a value. What is being loaded for the key at that moment is not kept.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">How long it lives, and its tags; by default what the cache's options say.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is not more than zero.</exception>
    /// <exception cref="InvalidOperationException">A lifetime for a cache that keeps no time, or a negative weight.</exception>
    public void Set(TKey key, TValue value, EntryOptions? options = null)
    {
        _writes.Set(key, value, options);
        if (_options.SecondLevel is { } second)
        {
            _ = SecondLevel.WriteAsync(second, key, value, options, default).AsTask();
        }
    }

    /// <summary>Writes a value; ends when the second level, if there is one, has it too or has failed.</summary>
    /// <inheritdoc cref="Set"/>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">How long it lives, and its tags.</param>
    /// <param name="cancellation">Gives up waiting for the second level; the value is in memory by then.</param>
    public ValueTask SetAsync(TKey key, TValue value, EntryOptions? options = null, CancellationToken cancellation = default)
    {
        _writes.Set(key, value, options);
        return _options.SecondLevel is { } second ? SecondLevel.WriteAsync(second, key, value, options, cancellation) : default;
    }

    /// <summary>The value of a key; loaded by the first who asks, while all others wait. What the load throws reaches all of them.</summary>
    /// <param name="key">The key.</param>
    /// <param name="load">Makes the value: on this thread unless the options give a time-out or a second level.</param>
    /// <exception cref="RecursiveLoadException">The caller is part of the load of that key.</exception>
    /// <exception cref="TimeoutException">The load takes longer than it may.</exception>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        return _table.TryGetFresh(key, out TValue? value) ? value : _loader.Load(key, load, static (key, load) => load(key), null);
    }

    /// <inheritdoc cref="GetOrAdd(TKey, Func{TKey, TValue})"/>
    /// <param name="key">The key.</param>
    /// <param name="state">Handed to <paramref name="load"/>, which so needs no closure.</param>
    /// <param name="load">Makes the value.</param>
    /// <param name="options">How long the value lives, and its tags; by default what the cache's options say.</param>
    public TValue GetOrAdd<TState>(TKey key, TState state, Func<TKey, TState, TValue> load, EntryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(load);
        return _table.TryGetFresh(key, out TValue? value) ? value : _loader.Load(key, state, load, options);
    }

    /// <summary>The value of a key; loaded once for all who ask. What the load throws reaches all of them.</summary>
    /// <param name="key">The key.</param>
    /// <param name="load">Makes the value; its token is cancelled when nobody waits any more, or it takes longer than it may.</param>
    /// <param name="cancellation">Ends this caller's wait alone.</param>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    /// <exception cref="RecursiveLoadException">The caller is part of the load of that key.</exception>
    /// <exception cref="TimeoutException">The load takes longer than it may.</exception>
    public ValueTask<TValue> GetOrAddAsync(
        TKey key, Func<TKey, CancellationToken, ValueTask<TValue>> load, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(load);
        return _table.TryGetFresh(key, out TValue? value)
            ? new(value)
            : _loader.LoadAsync(key, load, static (key, load, cancellation) => load(key, cancellation), null, cancellation);
    }

    /// <inheritdoc cref="GetOrAddAsync(TKey, Func{TKey, CancellationToken, ValueTask{TValue}}, CancellationToken)"/>
    public ValueTask<TValue> GetOrAddAsync(TKey key, Func<TKey, CancellationToken, ValueTask<TValue>> load)
        => GetOrAddAsync(key, load, CancellationToken.None);

    /// <inheritdoc cref="GetOrAddAsync(TKey, Func{TKey, CancellationToken, ValueTask{TValue}}, CancellationToken)"/>
    /// <param name="key">The key.</param>
    /// <param name="state">Handed to <paramref name="load"/>, which so needs no closure.</param>
    /// <param name="load">Makes the value.</param>
    /// <param name="options">How long the value lives, and its tags; by default what the cache's options say.</param>
    /// <param name="cancellation">Ends this caller's wait alone.</param>
    public ValueTask<TValue> GetOrAddAsync<TState>(
        TKey key,
        TState state,
        Func<TKey, TState, CancellationToken, ValueTask<TValue>> load,
        EntryOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(load);
        return _table.TryGetFresh(key, out TValue? value) ? new(value) : _loader.LoadAsync(key, state, load, options, cancellation);
    }

    /// <summary>The values of many keys: one load for all that are missing and that nobody else is loading.</summary>
    /// <param name="keys">The keys; one that comes twice counts once.</param>
    /// <param name="load">Brings values for the keys it is given; what it leaves out is missing in the answer, too.</param>
    /// <param name="options">How long the loaded values live, and their tags.</param>
    /// <returns>The values that there are. O(keys).</returns>
    /// <exception cref="RecursiveLoadException">The caller is part of the load of one of the keys.</exception>
    public IReadOnlyDictionary<TKey, TValue> GetOrAddMany(
        IEnumerable<TKey> keys, Func<IReadOnlyCollection<TKey>, IReadOnlyDictionary<TKey, TValue>> load, EntryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(load);
        return _bulk.LoadAsync(keys, (missing, _) => new(load(missing)), options, default).GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="GetOrAddMany"/>
    /// <param name="keys">The keys; one that comes twice counts once.</param>
    /// <param name="load">Brings values for the keys it is given; its token is cancelled when nobody waits for any of them.</param>
    /// <param name="options">How long the loaded values live, and their tags.</param>
    /// <param name="cancellation">Ends this caller's wait alone.</param>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public async ValueTask<IReadOnlyDictionary<TKey, TValue>> GetOrAddManyAsync(
        IEnumerable<TKey> keys,
        Func<IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> load,
        EntryOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(load);
        return await _bulk.LoadAsync(keys, load, options, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes a value where there is none.</summary>
    /// <returns>False where there is one; it stays.</returns>
    public bool TryAdd(TKey key, TValue value) => _writes.TrySet(null, key, value) && Written(key, value);

    /// <summary>Writes a value in the place of an expected one, by the values' own equality.</summary>
    /// <returns>False where there is none or another one; it stays.</returns>
    public bool TryUpdate(TKey key, TValue value, TValue expected) => _computations.TryUpdate(key, value, expected) && Written(key, value);

    /// <summary>Writes what a function makes of the value there is, or of none. Atomic; a function may run more than once.</summary>
    /// <returns>What was written.</returns>
    public TValue AddOrUpdate(TKey key, Func<TKey, TValue> add, Func<TKey, TValue, TValue> update)
    {
        ArgumentNullException.ThrowIfNull(add);
        ArgumentNullException.ThrowIfNull(update);
        TValue value = _computations.AddOrUpdate(
            key, (add, update), static (key, state) => state.add(key), static (key, value, state) => state.update(key, value));
        _ = Written(key, value);
        return value;
    }

    /// <summary>Keeps, replaces or removes a value, as a function says. Atomic; the function may run more than once.</summary>
    /// <returns>What the key has then.</returns>
    public CacheValue<TValue> Compute(TKey key, Func<TKey, CacheValue<TValue>, CacheChange<TValue>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        CacheChange<TValue> made = default;
        CacheValue<TValue> after = _computations.Compute(key, (key, before) => made = change(key, before));
        _ = made.IsRemoval ? Removed(key) : made.Replacement.Exists && Written(key, made.Replacement.Value);
        return after;
    }

    /// <summary>Takes the value of a key out; what is being loaded for the key at that moment is not kept.</summary>
    /// <returns>False where there is none.</returns>
    public bool TryRemove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        bool isRemoved = _writes.TryRemove(key, null, out value);
        _ = Removed(key);
        return isRemoved;
    }

    /// <summary>Takes the value of a key out if it is the expected one, by the values' own equality.</summary>
    public bool TryRemove(TKey key, TValue expected) => _computations.TryRemove(key, expected) && Removed(key);

    /// <summary>Takes the value of a key out; ends when the second level, if there is one, has done so too or has failed.</summary>
    /// <returns>Whether there was a value in memory.</returns>
    public async ValueTask<bool> RemoveAsync(TKey key, CancellationToken cancellation = default)
    {
        bool isRemoved = Forget(key);
        if (_options.SecondLevel is { } second)
        {
            await SecondLevel.Quietly(() => second.RemoveAsync(key, cancellation), cancellation).ConfigureAwait(false);
        }

        return isRemoved;
    }

    /// <summary>Takes the value of a key out of the memory alone: it was changed behind the second level.</summary>
    public bool Forget(TKey key) => _writes.TryRemove(key, null, out _);

    /// <summary>Takes out all that carries a tag; what is being loaded with that tag at that moment is not kept. O(entries of the tag).</summary>
    /// <returns>How many values have gone from memory.</returns>
    public int RemoveByTag(string tag)
    {
        int removed = ForgetByTag(tag);
        if (_options.SecondLevel is { } second)
        {
            _ = SecondLevel.Quietly(() => second.RemoveByTagAsync(tag, default), default).AsTask();
        }

        return removed;
    }

    /// <inheritdoc cref="RemoveByTag"/>
    /// <remarks>Ends when the second level, if there is one, has done so too or has failed.</remarks>
    public async ValueTask<int> RemoveByTagAsync(string tag, CancellationToken cancellation = default)
    {
        int removed = ForgetByTag(tag);
        if (_options.SecondLevel is { } second)
        {
            await SecondLevel.Quietly(() => second.RemoveByTagAsync(tag, cancellation), cancellation).ConfigureAwait(false);
        }

        return removed;
    }

    /// <summary>Takes all that carries a tag out of the memory alone. O(entries of the tag).</summary>
    public int ForgetByTag(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return _writes.RemoveByTag(tag);
    }

    /// <summary>Takes everything out of the memory; what is being loaded is not kept. O(n).</summary>
    public void Clear() => _writes.Clear();

    /// <summary>Takes out what is over, without waiting for a write. O(1) for each value that is.</summary>
    /// <returns>How many values have gone.</returns>
    public int Expire() => _writes.Expire();

    /// <summary>
    /// Takes everything out and lets nothing in any more. Loads are asked to cancel and who waits for one gets an
    /// <see cref="ObjectDisposedException"/>; a synchronous load goes on for its own caller. May be called more than once.
    /// </summary>
    public void Dispose()
    {
        _timer?.Dispose();
        if (_writes.Close(out EntryFlight<TKey, TValue>[] flights))
        {
            CacheMeter.Remove(this);
            foreach (EntryFlight<TKey, TValue> flight in flights)
            {
                flight.Fail(new ObjectDisposedException(nameof(Cache<TKey, TValue>), "The cache was disposed of while the value was being loaded."));
                _ = flight.CancelAsync();
            }

            _table.Errands.Close();
        }
    }

    /// <summary>
    /// Disposes of the cache, and ends when none of its loads runs any more and no listener is told: what they use may go
    /// then. May be called more than once, and together with <see cref="Dispose"/>.
    /// </summary>
    /// <remarks>
    /// It waits for loads that heed no cancellation, too, but no longer than <see cref="CacheOptions{TKey,TValue}.LoadTimeout"/>
    /// where there is one. A synchronous load on its caller's thread is the caller's to wait for, and within a load or a
    /// listener of the cache nothing is waited for.
    /// </remarks>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (LoadFrame.IsInside(_table.Errands))
        {
            return;
        }

        try
        {
            await _table.Errands.Done.WaitAsync(_options.LoadTimeout ?? Timeout.InfiniteTimeSpan, _options.Clock).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Who waited for that load was told so long ago.
        }
    }

    private bool Written(TKey key, TValue value)
    {
        if (_options.SecondLevel is { } second)
        {
            _ = SecondLevel.WriteAsync(second, key, value, null, default).AsTask();
        }

        return true;
    }

    private bool Removed(TKey key)
    {
        if (_options.SecondLevel is { } second)
        {
            _ = SecondLevel.Quietly(() => second.RemoveAsync(key, default), default).AsTask();
        }

        return true;
    }
}
