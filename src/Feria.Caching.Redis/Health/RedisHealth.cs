namespace Feria.Caching.Redis.Health;

/// <summary>How a level is at one moment. Does not change.</summary>
public sealed record RedisHealth
{
    /// <summary>How it stands to Redis.</summary>
    public required RedisState State { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What went wrong last; null where nothing has. It stays when Redis is back.</summary>
    public Exception? Error { get; init; }

    /// <summary>How many writes and removals wait for Redis.</summary>
    public int PendingWrites { get; init; }

    /// <summary>How many of them were given up because too many waited.</summary>
    public long DroppedWrites { get; init; }

    /// <summary>How often something went wrong.</summary>
    public long Failures { get; init; }

    /// <summary>How many reads found a value in Redis.</summary>
    public long Hits { get; init; }

    /// <summary>How many reads found none there.</summary>
    public long Misses { get; init; }

    /// <summary>How many values were taken out of the memory because others had changed them, or might have.</summary>
    public long Forgotten { get; init; }

    /// <summary>How many values that only the memory held were written to Redis when it was back.</summary>
    public long WrittenBack { get; init; }
}
