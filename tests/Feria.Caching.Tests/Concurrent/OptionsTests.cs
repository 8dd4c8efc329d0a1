namespace Feria.Caching.Tests.Concurrent;

public sealed class OptionsTests
{
    public static TheoryData<CacheOptions<int, int>, string> Wrong => new()
    {
        { new() { Capacity = 0 }, "Capacity" },
        { new() { TimeToLive = TimeSpan.Zero }, "TimeToLive" },
        { new() { TimeToIdle = TimeSpan.FromSeconds(-1) }, "TimeToIdle" },
        { new() { TimeToLive = TimeSpan.FromSeconds(1), ExpireEvery = TimeSpan.Zero }, "ExpireEvery" },
        { new() { LoadTimeout = TimeSpan.Zero }, "LoadTimeout" },
        { new() { LoadTimeout = TimeSpan.MaxValue }, "LoadTimeout" },
        { new() { TimeToLive = TimeSpan.FromSeconds(1), RefreshAfter = 1 }, "RefreshAfter" },
        { new() { TimeToLive = TimeSpan.FromSeconds(1), EarlyExpiry = double.NaN }, "EarlyExpiry" },
        { new() { RefreshAfter = 0.5 }, "RefreshAfter" },
        { new() { StaleOnError = TimeSpan.FromSeconds(1) }, "StaleOnError" },
        { new() { RetryAfter = TimeSpan.FromTicks(-1) }, "RetryAfter" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Cache_OptionOutOfRange_IsNamed(CacheOptions<int, int> options, string name)
    {
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(() => new Cache<int, int>(options));

        Assert.Equal(name, error.ParamName);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_LifetimeWithoutTime_SaysWhatTheCacheNeeds()
    {
        using Cache<int, int> cache = new(new());

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(
            () => cache.Set(1, 1, new() { TimeToLive = TimeSpan.FromSeconds(1) }));

        Assert.Contains("TimeSpan.MaxValue", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_NegativeWeight_Throws()
    {
        using Cache<int, int> cache = new(new() { Capacity = 10, Weigh = (_, value) => value });

        Assert.Throws<InvalidOperationException>(() => cache.Set(1, -1));

        Assert.False(cache.Contains(1));
    }
}
