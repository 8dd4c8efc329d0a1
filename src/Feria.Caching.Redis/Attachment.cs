using Feria.Caching.Levels;
using Feria.Caching.Redis.Backplanes;
using Feria.Caching.Redis.Health;
using Feria.Caching.Redis.Numbers;
using Feria.Caching.Redis.Retries;
using Feria.Caching.Redis.Serialization;
using Feria.Caching.Redis.Servers;

namespace Feria.Caching.Redis;

/// <summary>A cache with all that joins it to Redis.</summary>
internal sealed class Attachment<TKey, TValue> : IAsyncDisposable
    where TKey : notnull
{
    private readonly Return<TKey, TValue> _return;

    internal Attachment(
        RedisLevelOptions<TKey, TValue> options,
        CacheOptions<TKey, TValue> cache,
        ISecondLevel<TKey, TValue> level,
        RedisServer server,
        PendingWrites pending,
        LevelState state)
    {
        KnownEntries<TKey> known = new(server.Clock, cache.Comparer);
        Cache = new(cache with
        {
            SecondLevel = level,
            Removed = removal =>
            {
                if (removal.Cause != RemovalCause.Replaced)
                {
                    known.Left(removal.Key);
                }

                cache.Removed?.Invoke(removal);
            },
        });
        EntryCodec<TKey, TValue> codec = new(options, cache, state);
        RecentWrites recent = new(options.PendingWrites, TimeSpan.FromMinutes(1));
        Changes<TKey, TValue> changes = new(Cache, codec, known, server.Clock, pending, state);
        Backplane = new(server, changes.Hear, state.Wake);
        Reader = new(server, codec, known, pending, state);
        Writer = new(server, new LevelMemory<TKey, TValue>(Cache), codec, known, pending, recent, changes, state);
        _return = new(options, Cache, server, Backplane, codec, known, pending, recent, changes, state);
    }

    internal Cache<TKey, TValue> Cache { get; }

    internal Backplane Backplane { get; }

    internal LevelReader<TKey, TValue> Reader { get; }

    internal LevelWriter<TKey, TValue> Writer { get; }

    internal void Start() => _return.Start();

    public ValueTask DisposeAsync() => _return.DisposeAsync();
}
