using System.Runtime.CompilerServices;

namespace Feria.Caching.Statistics;

/// <summary>Counts for any number of threads: a stripe of counters per processor, each on cache lines of its own.</summary>
internal sealed class Counters
{
    private const int HitCount = 0;
    private const int MissCount = 1;
    private const int LoadCount = 2;
    private const int FailureCount = 3;
    private const int LoadTicks = 4;
    private const int Causes = 5;

    // Twice a line of 64 bytes, because processors fetch lines in pairs; no two stripes share one.
    private const int Stride = 32;

    private static readonly int Stripes = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount);

    private readonly long[] _counts = new long[(Stripes + 1) * Stride];

    // A call, so that the reads of caches that do not count stay small.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Hit() => Add(HitCount, 1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Miss() => Add(MissCount, 1);

    internal void Loaded(long ticks)
    {
        Add(LoadCount, 1);
        Add(LoadTicks, ticks);
    }

    internal void Failed(long ticks)
    {
        Add(FailureCount, 1);
        Add(LoadTicks, ticks);
    }

    internal void Left(RemovalCause cause) => Add(Causes + (int)cause, 1);

    internal long Hits => Sum(HitCount);

    internal long Misses => Sum(MissCount);

    /// <summary>How often a value left without being asked to: its time was over, or there was no room.</summary>
    internal long Evictions => Sum(Causes + (int)RemovalCause.Expired) + Sum(Causes + (int)RemovalCause.Evicted) + Sum(Causes + (int)RemovalCause.TooHeavy);

    internal CacheStatistics Snapshot(long count, long weight) => new()
    {
        Hits = Hits,
        Misses = Misses,
        Loads = Sum(LoadCount),
        LoadFailures = Sum(FailureCount),
        LoadTime = new TimeSpan(Sum(LoadTicks)),
        Removed = Sum(Causes + (int)RemovalCause.Removed),
        Replaced = Sum(Causes + (int)RemovalCause.Replaced),
        Expired = Sum(Causes + (int)RemovalCause.Expired),
        Evicted = Sum(Causes + (int)RemovalCause.Evicted),
        TooHeavy = Sum(Causes + (int)RemovalCause.TooHeavy),
        Count = count,
        Weight = weight,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int counter, long amount)
        => Interlocked.Add(ref _counts[(((Thread.GetCurrentProcessorId() & (Stripes - 1)) + 1) * Stride) + counter], amount);

    private long Sum(int counter)
    {
        long sum = 0;
        for (int stripe = 1; stripe <= Stripes; stripe++)
        {
            sum += Volatile.Read(ref _counts[(stripe * Stride) + counter]);
        }

        return sum;
    }
}
