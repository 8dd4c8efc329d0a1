using System.Runtime.CompilerServices;

namespace Feria.Caching.Memoization;

/// <summary>Counts hits and misses of any number of threads.</summary>
/// <remarks>Threads count in different places, lest a hit wait for the cache line that another one has just written.</remarks>
internal sealed class CallCounter
{
    private const int Stripes = 16;

    // A cache line each: eight numbers, of which two are used.
    private const int Stride = 8;

    private readonly long[] _counts = new long[Stripes * Stride];

    internal long Hits => Sum(0);

    internal long Misses => Sum(1);

    internal void Hit() => Count(0);

    internal void Miss() => Count(1);

    internal void Clear() => Array.Clear(_counts);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Count(int kind) => Interlocked.Increment(ref _counts[((Environment.CurrentManagedThreadId % Stripes) * Stride) + kind]);

    private long Sum(int kind)
    {
        long sum = 0;
        for (int at = kind; at < _counts.Length; at += Stride)
        {
            sum += Volatile.Read(ref _counts[at]);
        }

        return sum;
    }
}
