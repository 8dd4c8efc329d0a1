using System.Globalization;
using CsCheck;

namespace Feria.Caching.Tests.Advice;

/// <summary>What the advisor foretells, beside what an exact cache does on the same calls.</summary>
public sealed class AdvisorTests
{
    public static TheoryData<string> Traces => ["2_pools", "cs", "gli", "loop", "multi2", "multi3", "ps", "sprite", "web07"];

    [Fact]
    public void Advise_FewKeys_IsWhatAnExactLruAnswers()
        => Gen.Int[0, 200].Array[1, 600].Sample(
            keys =>
            {
                CacheAdvice advice = Advised(keys.Select(key => (long)key), new());

                Assert.Equal(keys.Distinct().Count(), advice.DistinctKeys);
                Assert.All(
                    advice.Sizes,
                    size => Assert.Equal(LruHits(keys.Select(key => (long)key), size.MaxSize) / (double)keys.Length, size.HitRatio, 9));
            },
            iter: 300);

    [Theory]
    [InlineData(1024, 0.05)]
    [InlineData(8192, 0.02)]
    public void Advise_MoreKeysThanAreFollowed_IsWithinItsError(int most, double error)
    {
        long[] keys = Skewed(400_000, 100_000);

        CacheAdvice advice = Advised(keys, new AdvisorOptions { MaxKeys = most });

        double distinct = keys.Distinct().Count();
        Assert.InRange(advice.DistinctKeys, distinct * 0.9, distinct * 1.1);
        Assert.All(
            new long[] { 2000, 10_000, 50_000 },
            size => Assert.InRange(advice.HitRatio(size), (LruHits(keys, size) / (double)keys.Length) - error, (LruHits(keys, size) / (double)keys.Length) + error));
    }

    [Fact]
    public void Advise_Lifetimes_AreWhatAnUnboundedCacheAnswers()
        => Gen.Select(Gen.Int[0, 20], Gen.Int[0, 5]).Array[1, 300].Sample(
            calls =>
            {
                ManualClock clock = new();
                TimeSpan[] lifetimes = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(40)];
                CacheAdvisor<int> advisor = new(new() { Clock = clock, Lifetimes = lifetimes });
                TtlCache<int, int>[] caches = [.. lifetimes.Select(lifetime => new TtlCache<int, int>(1000, lifetime, clock))];
                int[] hits = new int[lifetimes.Length];
                foreach ((int key, int seconds) in calls)
                {
                    clock.Elapsed += TimeSpan.FromSeconds(seconds);
                    _ = advisor.Record(key);
                    for (int at = 0; at < caches.Length; at++)
                    {
                        if (caches[at].TryGetValue(key, out _))
                        {
                            hits[at]++;
                        }
                        else
                        {
                            caches[at][key] = 0;
                        }
                    }
                }

                Assert.Equal(
                    hits.Select(count => Math.Round(count / (double)calls.Length, 9)),
                    advisor.Advise().Lifetimes.Select(advice => Math.Round(advice.HitRatio, 9)));
            },
            iter: 300);

    [Theory]
    [MemberData(nameof(Traces))]
    public void Advise_RecordedTrace_IsWithinTwoPointsOfAnExactLru(string name)
    {
        string path = Repository.File("..", "shared", "traces", $"{name}.trace.gz");
        Assert.SkipUnless(File.Exists(path), $"There is no {path}.");
        long[] keys = RecordedTrace.Read(path);
        int distinct = keys.Distinct().Count();

        CacheAdvice advice = Advised(keys, new());

        Assert.All(
            new[] { 0.05, 0.15, 0.4 }.Select(share => (long)(distinct * share)),
            size =>
            {
                double foretold = 100 * advice.HitRatio(size);
                double exact = 100.0 * LruHits(keys, size) / keys.Length;
                TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{name}@{size}: foretold {foretold:0.00}, LRU {exact:0.00}, Cache {100.0 * Hits(keys, size) / keys.Length:0.00}"));
                Assert.InRange(foretold, exact - 2, exact + 2);
            });
    }

    [Fact]
    public void Record_ManyThreads_CountsEachCall()
    {
        CacheAdvisor<int> advisor = new();

        Parallel.For(0, 8, thread =>
        {
            for (int call = 0; call < 10_000; call++)
            {
                _ = advisor.Record((thread * 100) + (call % 100));
            }
        });

        Assert.Equal(80_000, advisor.Advise().Calls);
        Assert.Equal(800, advisor.Advise().DistinctKeys);
    }

    [Fact]
    public void Record_FewKeysAndManyCalls_PausesAndGoesOn()
    {
        CacheAdvisor<int> advisor = new();
        List<bool> isFollowed = [];
        int calls = 0;

        // A loop over a hundred keys: fifteen sixteenths of the time nobody watches.
        for (; calls < 40_000_000; calls++)
        {
            bool isNow = advisor.Record(calls % 100);
            if (isFollowed.Count == 0 || isFollowed[^1] != isNow)
            {
                isFollowed.Add(isNow);
            }
        }

        CacheAdvice advice = advisor.Advise();
        Assert.Equal([true, false, true, false, true], isFollowed.Take(5));
        Assert.Equal((calls, 100), (advice.Calls, advice.DistinctKeys));
        Assert.Equal(0, advice.HitRatio(99), 3);
        Assert.Equal(1, advice.HitRatio(100), 3);
    }

    [Fact]
    public void Record_AllocatesNothing_OnceTheKeysAreKnown()
    {
        CacheAdvisor<int> advisor = new();
        Record();

        long before = GC.GetAllocatedBytesForCurrentThread();
        Record();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Record()
        {
            for (int call = 0; call < 1000; call++)
            {
                _ = advisor.Record(call % 50);
            }
        }
    }

    [Fact]
    public void Advisor_OptionOutOfRange_IsNamed()
    {
        Assert.Equal("MaxKeys", Assert.Throws<ArgumentOutOfRangeException>(() => new CacheAdvisor<int>(new() { MaxKeys = 255 })).ParamName);
        Assert.Equal("MaxKeys", Assert.Throws<ArgumentOutOfRangeException>(() => new CacheAdvisor<int>(new() { MaxKeys = (1 << 20) + 1 })).ParamName);
        Assert.Equal("Lifetimes", Assert.Throws<ArgumentOutOfRangeException>(() => new CacheAdvisor<int>(new() { Lifetimes = [TimeSpan.Zero] })).ParamName);
    }

    private static CacheAdvice Advised(IEnumerable<long> keys, AdvisorOptions options)
    {
        CacheAdvisor<long> advisor = new(options);
        foreach (long key in keys)
        {
            _ = advisor.Record(key);
        }

        return advisor.Advise();
    }

    private static int LruHits(IEnumerable<long> keys, long size)
    {
        LruCache<long, int> cache = new(size);
        int hits = 0;
        foreach (long key in keys)
        {
            if (cache.TryGetValue(key, out _))
            {
                hits++;
            }
            else
            {
                cache[key] = 0;
            }
        }

        return hits;
    }

    private static int Hits(IEnumerable<long> keys, long size)
    {
        using Cache<long, int> cache = new(new() { Capacity = size });
        int hits = 0;
        foreach (long key in keys)
        {
            if (cache.TryGet(key, out _))
            {
                hits++;
            }
            else
            {
                cache.Set(key, 0);
            }
        }

        return hits;
    }

    // The smaller a number, the likelier it is.
    private static long[] Skewed(int count, int distinct)
    {
        Random random = new(7);
        return [.. Enumerable.Range(0, count).Select(_ => (long)(distinct * Math.Pow(random.NextDouble(), 3)))];
    }
}
