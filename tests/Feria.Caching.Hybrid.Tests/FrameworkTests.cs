using Microsoft.Extensions.DependencyInjection;

namespace Feria.Caching.Hybrid.Tests;

/// <summary>The oracle: the framework's own implementation.</summary>
public sealed class FrameworkTests : HybridContract
{
    protected override void Register(IServiceCollection services)
    {
        _ = services.AddMemoryCache(options => options.Clock = new FrameworkClock(Clock));
        _ = services.AddHybridCache();
    }
}
