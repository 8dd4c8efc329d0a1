using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace Feria.Caching.Hybrid.Tests;

/// <summary>Ours, and what it does besides.</summary>
public sealed class FeriaTests() : HybridContract((services, clock) =>
{
    // Registered after the framework's: it stands in its place.
    _ = services.AddHybridCache();
    _ = services.AddFeriaCaching(options => options with { CountsUse = true });
})
{
    [Fact]
    public async Task GetOrCreate_Hit_AllocatesNothing()
    {
        HybridCacheEntryOptions options = new() { Expiration = TimeSpan.FromHours(1) };
        object value = new();
        await Cache.SetAsync("key", value, options, cancellationToken: Cancellation);
        Func<object, CancellationToken, ValueTask<object>> factory = static (_, _) => throw new FormatException();
        long Measure()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int call = 0; call < 1000; call++)
            {
                ValueTask<object> hit = Cache.GetOrCreateAsync("key", value, factory, options);
                Assert.True(hit.IsCompletedSuccessfully);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        _ = Measure();
        Assert.Equal(0, Measure());
    }

    [Fact]
    public async Task GetOrCreate_AnotherTypeIsKept_IsLoadedAnew()
    {
        await Cache.SetAsync("key", 1, cancellationToken: Cancellation);

        Assert.Equal("text", await Cache.GetOrCreateAsync("key", _ => new ValueTask<string>("text"), cancellationToken: Cancellation));
        Assert.Equal("text", await Cache.GetOrCreateAsync("key", _ => new ValueTask<string>("other"), cancellationToken: Cancellation));
    }

    [Fact]
    public async Task AddFeriaCaching_TheCacheBehind_CanBeAsked()
    {
        ServiceCollection services = new();
        services.AddFeriaCaching(options => options with { CountsUse = true, Capacity = 7 });
        await using ServiceProvider provider = services.BuildServiceProvider();
        HybridCache hybrid = provider.GetRequiredService<HybridCache>();
        await hybrid.SetAsync("key", 1, cancellationToken: Cancellation);
        _ = await hybrid.GetOrCreateAsync("key", _ => new ValueTask<int>(2), cancellationToken: Cancellation);

        Assert.Equal((1, 1), (provider.GetRequiredService<Cache<string, object?>>().Statistics!.Hits, provider.GetRequiredService<Cache<string, object?>>().Count));
    }
}
