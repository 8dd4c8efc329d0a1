using System.Runtime.CompilerServices;

namespace Feria.Caching.Tests.Concurrent;

public sealed class AllocationTests
{
    public static TheoryData<string> Kinds => ["plain", "timed", "counted", "by span", "asynchronous"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Hit_OfAnyKind_AllocatesNothing(string kind)
    {
        using Cache<string, int> cache = new(new()
        {
            Capacity = 10,
            TimeToLive = kind == "timed" ? TimeSpan.FromHours(1) : null,
            TimeToIdle = kind == "timed" ? TimeSpan.FromHours(1) : null,
            CountsUse = kind == "counted",
        });
        AlternateLookup<string, int, ReadOnlySpan<char>> lookup = cache.GetAlternateLookup<ReadOnlySpan<char>>();
        cache.Set("key", 1);
        long sum = Hits(); // Compiled for good by now, so that what follows is the hits alone.

        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += Hits();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Equal(4000, sum);

        // Else it may be compiled anew in the middle, and what that allocates is this thread's.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        long Hits()
        {
            long found = 0;
            for (int turn = 0; turn < 1000; turn++)
            {
                found += kind switch
                {
                    "by span" => (lookup.TryGet("a key".AsSpan(2), out int value) ? value : 0) + lookup.GetOrAdd("key".AsSpan(), static _ => 0),
                    "asynchronous" => cache.GetOrAddAsync("key", static (_, _) => new(0)).Result + 1,
                    _ => (cache.TryGet("key", out int value) ? value : 0) + cache.GetOrAdd("key", static _ => 0),
                };
            }

            return found;
        }
    }
}
