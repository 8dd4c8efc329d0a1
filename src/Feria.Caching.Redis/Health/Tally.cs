namespace Feria.Caching.Redis.Health;

/// <summary>A count for any number of threads.</summary>
internal sealed class Tally
{
    private long _count;

    internal long Count => Interlocked.Read(ref _count);

    internal void Add() => _ = Interlocked.Increment(ref _count);
}
