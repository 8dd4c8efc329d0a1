using CsCheck;
using Feria.Caching.Expiry;
using Microsoft.Extensions.Time.Testing;

namespace Feria.Caching.Tests.Concurrent;

public sealed class ExpiryTests
{
    private readonly JumpingClock _clock = new();
    private readonly List<CacheRemoval<int, int>> _removals = [];

    [Fact]
    public void TryGet_AtTheEndOfTheLifetime_IsOver()
    {
        using Cache<int, int> cache = Make(new() { TimeToLive = TimeSpan.FromSeconds(10) });
        cache.Set(1, 1);

        _clock.Time += TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1);
        Assert.True(cache.TryGet(1, out _));
        _clock.Time += TimeSpan.FromTicks(1);

        Assert.False(cache.TryGet(1, out _));
        Assert.False(cache.Contains(1));
        Assert.Empty(cache.Snapshot());
        Assert.Equal(2, cache.GetOrAdd(1, _ => 2));
        Assert.Equal([new(1, 1, RemovalCause.Expired)], _removals);
    }

    [Fact]
    public void TryGet_WithinTimeToIdle_LivesOn()
    {
        using Cache<int, int> cache = Make(new() { TimeToIdle = TimeSpan.FromSeconds(10) });
        cache.Set(1, 1);
        for (int turn = 0; turn < 5; turn++)
        {
            _clock.Time += TimeSpan.FromSeconds(9);
            Assert.True(cache.TryGet(1, out _));
        }

        _clock.Time += TimeSpan.FromSeconds(9);
        Assert.Equal(0, cache.Expire());
        _clock.Time += TimeSpan.FromSeconds(1);

        Assert.False(cache.TryGet(1, out _));
        Assert.Equal(1, cache.Expire());
        Invariants.Check(cache);
    }

    [Fact]
    public void Lifetime_PerEntry_GoesBeforeTheCaches()
    {
        using Cache<int, int> cache = Make(new()
        {
            TimeToLive = TimeSpan.FromHours(1),
            Lifetime = (key, _, now) => key == 9 ? TimeSpan.MaxValue : TimeSpan.FromSeconds(key) - TimeSpan.FromSeconds(now.Hour),
        });
        cache.Set(0, 0);
        cache.Set(5, 5);
        cache.Set(6, 6, new() { TimeToLive = TimeSpan.FromSeconds(60) });
        cache.Set(9, 9);

        _clock.Time += TimeSpan.FromSeconds(6);
        Assert.Equal(1, cache.Expire());
        _clock.Time += TimeSpan.FromDays(3000);
        Assert.Equal(1, cache.Expire());

        Assert.Equal([0, 5, 6], _removals.Select(removal => removal.Key));
        Assert.All(_removals, removal => Assert.Equal(RemovalCause.Expired, removal.Cause));
        Assert.Equal([9], cache.Snapshot().Select(entry => entry.Key));
    }

    [Fact]
    public void Set_OtherKeys_RemovesWhatIsOverWithoutAReader()
    {
        using Cache<int, int> cache = Make(new() { TimeToLive = TimeSpan.FromSeconds(10) });
        for (int key = 0; key < 100; key++)
        {
            cache.Set(key, key);
        }

        _clock.Time += TimeSpan.FromSeconds(11);
        cache.Set(100, 100);

        Assert.Equal(1, cache.Count);
        Assert.Equal(Enumerable.Range(0, 100), _removals.Select(removal => removal.Key).Order());
    }

    [Fact]
    public void ExpireEvery_ATimerOfTheClock_RemovesWhatIsOver()
    {
        FakeTimeProvider clock = new();
        using Cache<int, int> cache = new(new()
        {
            TimeToLive = TimeSpan.FromSeconds(10), ExpireEvery = TimeSpan.FromSeconds(4), Clock = clock, Removed = _removals.Add,
        });
        cache.Set(1, 1);

        clock.Advance(TimeSpan.FromSeconds(8));
        Assert.Equal(1, cache.Count);
        clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(0, cache.Count);
        Assert.Equal([new(1, 1, RemovalCause.Expired)], _removals);
    }

    [Fact]
    public void Clock_GoesBack_LosesNothingAndHidesNothingForGood()
    {
        using Cache<int, int> cache = Make(new() { TimeToLive = TimeSpan.FromSeconds(10) });
        _clock.Time += TimeSpan.FromDays(400);
        cache.Set(1, 1);
        _ = cache.Expire();

        _clock.Time -= TimeSpan.FromDays(400);
        Assert.True(cache.TryGet(1, out _));
        cache.Set(2, 2);
        _clock.Time += TimeSpan.FromSeconds(10);
        cache.Set(3, 3);
        _clock.Time += TimeSpan.FromSeconds(1);
        cache.Set(4, 4);

        Assert.True(cache.TryGet(1, out _));
        Assert.Equal([new(2, 2, RemovalCause.Expired)], _removals);
        _clock.Time += TimeSpan.FromDays(400);
        _ = cache.Expire();
        Assert.Equal(0, cache.Count);
        Invariants.Check(cache);
    }

    [Fact]
    public void Set_ClockGoesOnWithinTheOperation_SeesOneTime()
    {
        using Cache<int, int> cache = Make(new() { TimeToLive = TimeSpan.FromSeconds(1), Capacity = 3 });
        _clock.Step = TimeSpan.FromSeconds(1);

        cache.Set(1, 1);
        Assert.Equal(1, cache.Count);
        Assert.Empty(_removals);

        Assert.Equal(2, cache.AddOrUpdate(2, _ => 2, (_, value) => value));
        Assert.Equal([new(1, 1, RemovalCause.Expired)], _removals);
        Assert.Equal(1, cache.Expire());
        Assert.Equal(0, cache.Count);
        Invariants.Check(cache);
    }

    [Fact]
    public void Clock_StandsStill_NothingIsOver()
    {
        using Cache<int, int> cache = Make(new() { TimeToLive = TimeSpan.FromTicks(1), Capacity = 5 });

        for (int key = 0; key < 50; key++)
        {
            cache.Set(key, key);
            Assert.True(cache.TryGet(key, out _));
        }

        Assert.Equal(5, cache.Count);
        Assert.DoesNotContain(_removals, removal => removal.Cause == RemovalCause.Expired);
    }

    [Fact]
    public void Wheel_AnySteps_GivesEachEntryWhenItIsDueAndNotBefore()
        => Gen.Select(Gen.Long[0, long.MaxValue / 4], Gen.Select(Gen.Int[0, 61], Gen.Long).Array[1, 60], Gen.Select(Gen.Int[0, 61], Gen.Long).Array[1, 20])
            .Sample((start, entries, steps) =>
            {
                long now = start;
                TimerWheel<int, int> wheel = new(now);
                HashSet<TimedEntry<int, int>> waiting = [];
                foreach ((int bits, long span) in entries)
                {
                    TimedEntry<int, int> entry = new(0, 0) { Deadline = now + (span & ((1L << bits) - 1)) };
                    wheel.Add(entry, entry.Deadline);
                    _ = waiting.Add(entry);
                }

                foreach ((int bits, long span) in steps)
                {
                    now = Math.Min(long.MaxValue / 2, now + (span & ((1L << bits) - 1)));
                    for (TimedEntry<int, int>? entry = wheel.Advance(now, isExact: false), next; entry is not null; entry = next)
                    {
                        next = entry.Later;
                        if (entry.Deadline <= now)
                        {
                            Assert.True(waiting.Remove(entry));
                        }
                        else
                        {
                            wheel.Add(entry, entry.Deadline);
                        }
                    }

                    Assert.Equal(waiting.Count, wheel.Count);
                    Assert.DoesNotContain(waiting, entry => entry.Deadline + (1 << 18) <= now);
                }
            });

    private Cache<int, int> Make(CacheOptions<int, int> options) => new(options with { Clock = _clock, Removed = _removals.Add });
}
