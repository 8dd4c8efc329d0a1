namespace Feria.Caching.Tests.Exact.Traces;

/// <summary>The seven caches.</summary>
public enum CacheKind
{
    Fifo,
    Lru,
    Mru,
    Lfu,
    RandomReplacement,
    Ttl,
    Tlru,
}
