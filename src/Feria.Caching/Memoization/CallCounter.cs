using System.Runtime.CompilerServices;

namespace Feria.Caching.Memoization;

/// <summary>Counts hits and misses of any number of threads, exactly.</summary>
/// <remarks>
/// A hit is counted where no other living thread counts, so it takes a plain addition: an interlocked one costs more than
/// the look-up itself. A thread's number is used again when the thread has ended, and so is its place.
/// </remarks>
internal sealed class CallCounter
{
    private const int Pages = 16;
    private const int PageBits = 3;

    // A cache line each: eight numbers, of which one is used.
    private const int Stride = 8;

    private readonly long[]?[] _pages = new long[]?[Pages];
    private long _elsewhere;
    private long _misses;
    private long _hitsBefore;
    private long _missesBefore;

    internal long Hits => Sum() - Volatile.Read(ref _hitsBefore);

    internal long Misses => Volatile.Read(ref _misses) - Volatile.Read(ref _missesBefore);

    /// <summary>Counts a hit.</summary>
    /// <returns>How many have been counted in the same place; other threads count in others.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long Hit()
    {
        int thread = Environment.CurrentManagedThreadId;
        long[]?[] pages = _pages;
        uint page = (uint)thread >> PageBits;
        if (page < (uint)pages.Length && pages[page] is { } places)
        {
            return ++places[(thread & ((1 << PageBits) - 1)) * Stride];
        }

        return HitElsewhere(page);
    }

    internal void Miss() => Interlocked.Increment(ref _misses);

    internal void Clear()
    {
        Volatile.Write(ref _hitsBefore, Sum());
        Volatile.Write(ref _missesBefore, Volatile.Read(ref _misses));
    }

    // The first hit of eight threads, and every one of threads whose numbers are too high for a page.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private long HitElsewhere(uint page)
    {
        if (page < Pages)
        {
            _ = Interlocked.CompareExchange(ref _pages[page], new long[Stride << PageBits], null);
        }

        return Interlocked.Increment(ref _elsewhere);
    }

    private long Sum()
    {
        long sum = Volatile.Read(ref _elsewhere);
        foreach (long[]? places in _pages)
        {
            for (int at = 0; at < places?.Length; at += Stride)
            {
                sum += Volatile.Read(ref places[at]);
            }
        }

        return sum;
    }
}
