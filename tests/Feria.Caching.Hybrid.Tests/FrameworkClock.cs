using Microsoft.Extensions.Internal;

namespace Feria.Caching.Hybrid.Tests;

/// <summary>A clock as the framework's memory cache wants it.</summary>
internal sealed class FrameworkClock(TimeProvider clock) : ISystemClock
{
    public DateTimeOffset UtcNow => clock.GetUtcNow();
}
