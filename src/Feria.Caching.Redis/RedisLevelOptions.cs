using Feria.Caching.Redis.Health;
using Feria.Caching.Redis.Serialization;
using StackExchange.Redis;

namespace Feria.Caching.Redis;

/// <summary>Where a second level is and what it keeps. Immutable; checked when the level is made.</summary>
/// <remarks>Functions of the options may be called by several threads at once. What <see cref="Failed"/> and <see cref="StateChanged"/> throw is dropped.</remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public sealed record RedisLevelOptions<TKey, TValue>
    where TKey : notnull
{
    /// <summary>
    /// What the cache is called in Redis: the same in every process that shares it, and different for caches of different
    /// values. All its keys begin with <c>{NAME}:</c>, so they lie in one slot of a cluster.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>How values become bytes, and bytes values: <see cref="CacheSerializer.Json"/>, or one of the user's.</summary>
    public required ICacheSerializer<TValue> Serializer { get; init; }

    /// <summary>Where Redis is, in the words of StackExchange.Redis: <c>host:port,password=…,ssl=true</c>. The level makes a connection of its own.</summary>
    public string? Configuration { get; init; }

    /// <summary>
    /// A connection to share, in place of <see cref="Configuration"/>; never closed by the level. One that fails fast
    /// (<see cref="BacklogPolicy.FailFast"/>) notices sooner that Redis is away.
    /// </summary>
    public IConnectionMultiplexer? Connection { get; init; }

    /// <summary>The text of a key, different for different keys; by default for texts, integers and <see cref="Guid"/>.</summary>
    public Func<TKey, string>? KeyText { get; init; }

    /// <summary>The key of a text that <see cref="KeyText"/> gave; needed together with it.</summary>
    public Func<string, TKey>? ParseKey { get; init; }

    /// <summary>How long a value stays in Redis, unless it has a lifetime of its own; more than zero, at most 30 days; by default a day.</summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long a command may take before Redis counts as away; from 10 ms to a minute; by default a second.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the connection and the backplane are tried; from 10 ms to a minute; by default a second.</summary>
    public TimeSpan ProbeEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// For how long Redis remembers that a key was removed; from a minute to a day; by default an hour. A process that has
    /// not heard of the others for longer empties its memory when it returns.
    /// </summary>
    public TimeSpan RemembersRemovals { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How many writes and removals wait while Redis is away, the last of each key; at least 1; by default 10,000. When
    /// there are more, they are dropped, and on return everything older than the last dropped one counts as removed.
    /// </summary>
    public int PendingWrites { get; init; } = 10_000;

    /// <summary>Told of everything that goes wrong between the memory and Redis.</summary>
    public Action<Exception>? Failed { get; init; }

    /// <summary>Told when Redis goes away and when it is back.</summary>
    public Action<RedisHealth>? StateChanged { get; init; }
}
