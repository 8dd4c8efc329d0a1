using Microsoft.Extensions.DependencyInjection;

namespace Feria.Caching.Hybrid.Tests;

/// <summary>The oracle: the framework's own implementation.</summary>
public sealed class FrameworkTests() : HybridContract((services, clock) =>
{
    _ = services.AddMemoryCache(options => options.Clock = new FrameworkClock(clock));
    _ = services.AddHybridCache();
});
