using Feria.Caching.Levels;
using Feria.Caching.Redis.Health;
using Feria.Caching.Redis.Retries;
using Feria.Caching.Redis.Servers;

namespace Feria.Caching.Redis;

/// <summary>A second level on Redis for one cache of this process, and its backplane to those of the others.</summary>
/// <remarks>
/// <para>
/// Safe for any number of threads. The memory answers first; what it does not have is asked of Redis within the key's single
/// flight, and loaded if Redis has none. What one process sets or removes leaves the memories of all others by a message.
/// </para>
/// <para>
/// While Redis is away every verb goes on in memory, without waiting: writes and removals are kept, the last of each key,
/// and done on return in the order in which they happened among all processes. Then each value in memory is compared with
/// Redis: what was changed meanwhile is taken out, what Redis has lost is written back.
/// </para>
/// </remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public sealed class RedisLevel<TKey, TValue> : ISecondLevel<TKey, TValue>, IAsyncDisposable
    where TKey : notnull
{
    private readonly RedisLevelOptions<TKey, TValue> _options;
    private readonly RedisServer _server;
    private readonly PendingWrites _pending;
    private readonly LevelState _state;
    private Attachment<TKey, TValue>? _attachment;

    /// <summary>Makes a level. Nothing is connected before <see cref="CreateCache"/>.</summary>
    /// <param name="options">Where Redis is and what is kept there.</param>
    /// <exception cref="ArgumentException">An option is missing, or out of its range.</exception>
    public RedisLevel(RedisLevelOptions<TKey, TValue> options)
    {
        OptionsCheck.Check(options);
        _ = Serialization.KeyTexts.Of(options);
        _options = options;
        _server = new(options.Name, options.Connection, options.Configuration, options.Patience, options.ProbeEvery, options.RemembersRemovals);
        _pending = new(options.PendingWrites);
        _state = new(options.Failed, Describe, options.StateChanged);
    }

    /// <summary>How it stands to Redis, and what it has counted.</summary>
    public RedisHealth Health => _state.Health;

    /// <summary>Makes the cache that this is the second level of, and begins to connect; does not wait for that.</summary>
    /// <param name="options">What the memory holds, and for how long. Their second level is this one.</param>
    /// <exception cref="InvalidOperationException">It has a cache already, or the options name another second level.</exception>
    public Cache<TKey, TValue> CreateCache(CacheOptions<TKey, TValue> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.SecondLevel is not null)
        {
            throw new InvalidOperationException($"The options have a {nameof(options.SecondLevel)} already; a cache has one.");
        }

        Attachment<TKey, TValue> attachment = new(_options, options, this, _server, _pending, _state);
        if (Interlocked.CompareExchange(ref _attachment, attachment, null) is not null)
        {
            attachment.Cache.Dispose();
            throw new InvalidOperationException("This level has a cache already. Make another level, of the same name if they share their values.");
        }

        RedisMeter.Add(this, _options.Name, () => Health);
        attachment.Start();
        return attachment.Cache;
    }

    /// <summary>Ends when Redis is connected, and the memory compared with it; at once if that is so.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public Task WhenConnectedAsync(CancellationToken cancellation = default) => _state.WhenConnected.WaitAsync(cancellation);

    /// <summary>Takes everything out: of this memory at once, of Redis, and by a message of all other memories.</summary>
    /// <param name="cancellation">Ends the wait; the removal goes on.</param>
    public async ValueTask ClearAsync(CancellationToken cancellation = default)
    {
        Attachment<TKey, TValue> attachment = Attached;
        attachment.Cache.Clear();
        await attachment.Writer.RemoveAsync(PendingKind.Everything, "", attachment.Cache.Clear).WaitAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    ValueTask<SecondLevelAnswer<TValue>> ISecondLevel<TKey, TValue>.ReadAsync(TKey key, bool isRefresh, CancellationToken cancellation)
        => Attached.Reader.ReadAsync(key, isRefresh, cancellation);

    /// <inheritdoc/>
    ValueTask ISecondLevel<TKey, TValue>.OfferAsync(TKey key, TValue value, EntryOptions? options, long moment, CancellationToken cancellation)
        => new(Attached.Writer.OfferAsync(key, value, options, moment).WaitAsync(cancellation));

    /// <inheritdoc/>
    ValueTask ISecondLevel<TKey, TValue>.WriteAsync(TKey key, TValue value, EntryOptions? options, CancellationToken cancellation)
        => new(Attached.Writer.WriteAsync(key, value, options).WaitAsync(cancellation));

    /// <inheritdoc/>
    ValueTask ISecondLevel<TKey, TValue>.RemoveAsync(TKey key, CancellationToken cancellation)
        => new(Attached.Writer.RemoveAsync(key, Attached.Cache).WaitAsync(cancellation));

    /// <inheritdoc/>
    ValueTask ISecondLevel<TKey, TValue>.RemoveByTagAsync(string tag, CancellationToken cancellation)
        => new(Attached.Writer.RemoveAsync(PendingKind.Tag, tag, () => Attached.Cache.ForgetByTag(tag)).WaitAsync(cancellation));

    /// <summary>Does what waits, if Redis is there, and leaves; the cache goes on in memory. A connection of its own is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        RedisMeter.Remove(this);
        if (_attachment is { } attachment)
        {
            await attachment.DisposeAsync().ConfigureAwait(false);
        }

        await _server.DisposeAsync().ConfigureAwait(false);
        _state.Dispose();
    }

    /// <summary>Ends when all that others have said by now is heard.</summary>
    internal Task CatchUpAsync() => Attached.Backplane.CatchUpAsync();

    private Attachment<TKey, TValue> Attached
        => _attachment ?? throw new InvalidOperationException($"The level has no cache yet: {nameof(CreateCache)} makes it.");

    private RedisHealth Describe(RedisState state, DateTimeOffset since) => new()
    {
        State = state,
        Since = since,
        Error = _state.Error,
        PendingWrites = _pending.Count,
        DroppedWrites = _pending.Dropped,
        Failures = _state.Failures.Count,
        Hits = _state.Hits.Count,
        Misses = _state.Misses.Count,
        Forgotten = _state.Forgotten.Count,
        WrittenBack = _state.WrittenBack.Count,
    };
}
