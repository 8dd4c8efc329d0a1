namespace Feria.Caching.Tests.Exact.Traces;

/// <summary>A cache and what is done to it.</summary>
/// <param name="Kind">The cache.</param>
/// <param name="MaxSize">Its maximum.</param>
/// <param name="Ttl">Its time to live in seconds where it has one.</param>
/// <param name="Steps">What is done, in order.</param>
public sealed record Trace(CacheKind Kind, int MaxSize, int Ttl, IReadOnlyList<Step> Steps)
{
    public override string ToString() => $"{Kind}, size {MaxSize}, TTL {Ttl}:\n{string.Join('\n', Steps)}";
}
