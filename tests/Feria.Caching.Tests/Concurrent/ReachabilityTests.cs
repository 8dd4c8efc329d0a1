using System.Runtime.CompilerServices;

namespace Feria.Caching.Tests.Concurrent;

public sealed class ReachabilityTests
{
    private readonly JumpingClock _clock = new();

    [Theory]
    [InlineData("removed")]
    [InlineData("replaced")]
    [InlineData("cleared")]
    [InlineData("expired")]
    [InlineData("evicted")]
    [InlineData("tagged")]
    [InlineData("refused")]
    public void Value_ThatHasLeft_IsCollected(string cause)
    {
        using Cache<int, object> cache = new(new()
        {
            Capacity = 8, TimeToLive = TimeSpan.FromSeconds(10), Clock = _clock, Weigh = (key, _) => key == 77 ? 9 : 1,
        });
        List<WeakReference> values = Fill(cache, cause == "refused" ? 77 : 0);

        switch (cause)
        {
            case "removed":
                Remove(cache);
                break;
            case "replaced":
                cache.Set(0, "another");
                break;
            case "cleared":
                cache.Clear();
                break;
            case "expired":
                _clock.Time += TimeSpan.FromSeconds(11);
                cache.Set(1, "another");
                break;
            case "evicted":
                for (int key = 1; key < 200; key++)
                {
                    cache.Set(key, "another");
                    _ = cache.TryGet(key, out _);
                }

                break;
            case "tagged":
                _ = cache.RemoveByTag("tag");
                break;
        }

        for (int turn = 0; turn < 3 && values.Exists(value => value.IsAlive); turn++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.DoesNotContain(values, value => value.IsAlive);
    }

    [Fact]
    public void Cache_ThatNobodyHolds_IsCollectedDespiteTimerAndMetrics()
    {
        WeakReference cache = Forgotten();

        for (int turn = 0; turn < 3 && cache.IsAlive; turn++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(cache.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> Fill(Cache<int, object> cache, int key)
    {
        object value = new();
        cache.Set(key, value, new() { Tags = ["tag"] });
        return [new(value)];
    }

    // A frame of its own: an unoptimised one keeps what it discards.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Remove(Cache<int, object> cache) => Assert.True(cache.TryRemove(0, out _));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Forgotten()
    {
#pragma warning disable CA2000 // That nobody disposes of it is the point.
        return new(new Cache<int, int>(new() { TimeToLive = TimeSpan.FromHours(1), ExpireEvery = TimeSpan.FromHours(1), CountsUse = true }));
#pragma warning restore CA2000
    }
}
