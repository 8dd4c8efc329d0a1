using System.Globalization;
using Feria.Caching.Advice;

namespace Feria.Caching;

/// <summary>What an advisor has learned: whether a cache would help, and which. A snapshot that does not change.</summary>
public sealed class CacheAdvice
{
    // A hit costs some nanoseconds: what is made in less than twenty times that is not worth keeping.
    private static readonly TimeSpan WorthKeeping = TimeSpan.FromMicroseconds(0.2);

    private readonly HitCurve _curve;

    internal CacheAdvice(long calls, long distinctKeys, TimeSpan cost, HitCurve curve, IReadOnlyList<LifetimeAdvice> lifetimes)
    {
        (Calls, DistinctKeys, Cost, _curve, Lifetimes) = (calls, distinctKeys, cost, curve, lifetimes);
        Sizes = [.. SizesUpTo(distinctKeys).Select(size => new SizeAdvice(size, curve.At(size), Share(curve.At(size))))];
    }

    /// <summary>How many calls there were.</summary>
    public long Calls { get; }

    /// <summary>How many different arguments they had; an estimate where not all are followed.</summary>
    public long DistinctKeys { get; }

    /// <summary>How long the function runs on average, by the runs that were measured; zero before the first.</summary>
    public TimeSpan Cost { get; }

    /// <summary>How long the function would have run for all calls without any cache.</summary>
    public TimeSpan TimeSpent => Share(1);

    /// <summary>What caches of rising sizes would have answered; the last one holds everything.</summary>
    public IReadOnlyList<SizeAdvice> Sizes { get; }

    /// <summary>What caches without a bound, with each lifetime of the options, would have answered.</summary>
    public IReadOnlyList<LifetimeAdvice> Lifetimes { get; }

    /// <summary>
    /// The smallest of the <see cref="Sizes"/> that gives nineteen twentieths of what the largest would; null where none is
    /// worth while: less than one call in twenty would be answered, or the function is as fast as a cache.
    /// </summary>
    public SizeAdvice? Best => Sizes[^1].HitRatio < 0.05 || (Cost > TimeSpan.Zero && Cost < WorthKeeping)
        ? null
        : Sizes.First(size => size.HitRatio >= 0.95 * Sizes[^1].HitRatio);

    /// <summary>What to write on the method.</summary>
    public string Options => Best is { } best
        ? string.Create(CultureInfo.InvariantCulture, $"[Cached(MaxSize = {best.MaxSize})]")
        : "no cache";

    /// <summary>The share of calls, from 0 to 1, that a cache of any size would have answered, by an estimate for least-recently-used.</summary>
    public double HitRatio(long maxSize) => _curve.At(maxSize);

    /// <summary>The whole as a table for people.</summary>
    public override string ToString() => AdviceText.Of(this);

    // Powers of two, up to the first that holds everything.
    private static IEnumerable<long> SizesUpTo(long distinct)
    {
        long size = 1;
        while (size < distinct)
        {
            yield return size;
            size *= 2;
        }

        yield return size;
    }

    private TimeSpan Share(double ratio) => TimeSpan.FromTicks((long)(Calls * ratio * Cost.Ticks));
}
