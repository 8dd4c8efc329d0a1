namespace Feria.Caching.Advice;

/// <summary>The share of calls that a cache of each size would have answered.</summary>
/// <param name="distances">After how many others the calls came that were learned from. A copy of its own.</param>
/// <param name="known">How many calls there were of which anything is known.</param>
/// <param name="frequent">How many of them were not learned from though they should have been.</param>
/// <remarks>
/// A few keys that are asked for all the time are among those that are followed, or are not; the calls that are missing, or too
/// many, are theirs, and came after few others (SHARDS-adj).
/// </remarks>
internal sealed class HitCurve(DistanceHistogram distances, double known, double frequent)
{
    internal double At(long size) => size <= 0 ? 0 : Share(distances.Below(size));

    internal double Share(double answered) => Math.Clamp((answered + frequent) / known, 0, 1);
}
