namespace Feria.Plugins.Tests.Building;

/// <summary>Services as a table.</summary>
internal sealed class GivenServices : Dictionary<Type, Func<object>>, IServiceProvider
{
    public object? GetService(Type serviceType) => TryGetValue(serviceType, out Func<object>? make) ? make() : null;

    /// <summary>A clock that stands in a year.</summary>
    internal static GivenServices WithClock(int year = 2000) => new() { [typeof(TimeProvider)] = () => new StandingClock(year) };

    private sealed class StandingClock(int year) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
