using Feria.Caching.Expiry;

namespace Feria.Caching.Exact.Lifetimes;

/// <summary>Times as people write them, and as ticks of 100 ns on a clock that nobody sets.</summary>
/// <remarks>
/// The calendar's time is read once, when the cache is made; from then on the provider's timestamps are counted. So a wall
/// clock that is set neither kills nor revives an entry.
/// </remarks>
internal sealed class Timeline
{
    private readonly CacheClock _clock;
    private readonly long _origin;

    internal Timeline(TimeProvider provider)
    {
        _clock = new CacheClock(provider);
        _origin = provider.GetUtcNow().UtcTicks - _clock.Now;
    }

    internal long Now => _clock.Now;

    internal DateTimeOffset TimeOf(long ticks)
        => new(Math.Clamp(_origin + ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);

    internal long TicksOf(DateTimeOffset time) => time.UtcTicks - _origin;
}
