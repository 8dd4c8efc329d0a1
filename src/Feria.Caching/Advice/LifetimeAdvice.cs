namespace Feria.Caching;

/// <summary>What a cache without a bound would have answered, if its values lived for so long after they were made.</summary>
/// <param name="TimeToLive">The lifetime.</param>
/// <param name="HitRatio">The share of calls, from 0 to 1.</param>
public readonly record struct LifetimeAdvice(TimeSpan TimeToLive, double HitRatio);
