using Feria.Caching;
using Feria.Caching.Hybrid;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers caches of Feria.Caching.</summary>
public static class FeriaCachingServiceCollectionExtensions
{
    /// <summary>Gives all who ask for <see cref="HybridCache"/> a cache of ours, whatever was registered before.</summary>
    /// <remarks>
    /// <para>
    /// Both are singletons: the <see cref="HybridCache"/>, and the <see cref="Cache{TKey,TValue}"/> of texts and objects
    /// behind it, whose statistics can be read. Unless the function says otherwise it holds at most 10,000 entries for five
    /// minutes each, with the clock of the container, if that has one.
    /// </para>
    /// <para>
    /// It is a memory alone: an IDistributedCache of the container is not asked, and the flags that speak of one mean
    /// nothing. Values are given to every caller as they are, not copied: they should not change.
    /// </para>
    /// </remarks>
    /// <param name="services">The services of the program. For one thread at a time.</param>
    /// <param name="configure">Changes what the cache holds, and for how long.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddFeriaCaching(
        this IServiceCollection services, Func<CacheOptions<string, object?>, CacheOptions<string, object?>>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.RemoveAll<HybridCache>();
        return services
            .AddFeriaCache<string, object?>(provider =>
            {
                CacheOptions<string, object?> options = new()
                {
                    Name = "HybridCache",
                    Capacity = 10_000,
                    TimeToLive = TimeSpan.FromMinutes(5),
                    Clock = provider.GetService<TimeProvider>() ?? TimeProvider.System,
                };
                return configure?.Invoke(options) ?? options;
            })
            .AddSingleton<HybridCache>(static provider => new FeriaHybridCache(provider.GetRequiredService<Cache<string, object?>>()));
    }

    /// <summary>Registers a cache of its own types as a singleton, which the container makes when it is first asked for and disposes of.</summary>
    /// <param name="services">The services of the program. For one thread at a time.</param>
    /// <param name="options">What it holds, and for how long.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddFeriaCache<TKey, TValue>(
        this IServiceCollection services, Func<IServiceProvider, CacheOptions<TKey, TValue>> options)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        return services.AddSingleton(provider => new Cache<TKey, TValue>(options(provider)));
    }
}
