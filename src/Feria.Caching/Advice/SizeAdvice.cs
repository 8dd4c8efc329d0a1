namespace Feria.Caching;

/// <summary>What a cache of a size would have answered.</summary>
/// <param name="MaxSize">The most values that it holds.</param>
/// <param name="HitRatio">The share of calls, from 0 to 1, by an estimate for least-recently-used; an adaptive cache does as well or better.</param>
/// <param name="TimeSaved">How long the function would not have run.</param>
public readonly record struct SizeAdvice(long MaxSize, double HitRatio, TimeSpan TimeSaved);
