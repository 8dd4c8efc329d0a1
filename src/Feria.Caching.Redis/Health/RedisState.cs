namespace Feria.Caching.Redis.Health;

/// <summary>How a level stands to Redis.</summary>
public enum RedisState
{
    /// <summary>Redis is not there, or has not been reached yet: the memory serves alone, writes wait.</summary>
    Away,

    /// <summary>Redis is there again: waiting writes are done and the memory is compared with it. The memory still serves alone.</summary>
    Returning,

    /// <summary>Reads ask Redis, writes reach it at once, and what others change is heard.</summary>
    Connected,
}
