using System.Diagnostics;

namespace Feria.Caching.Redis.Servers;

/// <summary>What time it is in Redis, as far as this process knows.</summary>
/// <remarks>
/// Everything that happens to a cache has a number, the microseconds of the server's clock. What happens while the server
/// is away has a moment of this process instead, kept as a number below zero: it becomes one of the server's when one is
/// needed, by a clock that was compared at the last probe.
/// </remarks>
internal sealed class ServerClock
{
    private static readonly double Ticks = Stopwatch.Frequency / 1e6;

    private long _offset;
    private long _way = long.MaxValue / 2;

    internal static long Moment => -Local;

    internal static long Local => (long)(Stopwatch.GetTimestamp() / Ticks) + 1;

    internal static long Microseconds(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>A number of the server's; it stays as it is if it is one.</summary>
    internal long Resolve(long number) => number >= 0 ? number : Math.Max(1, Volatile.Read(ref _offset) - number);

    /// <summary>The server gave that number between a moment and now. A quicker answer says more than a slow one; one of long ago says little.</summary>
    internal void Compare(long number, long moment)
    {
        long now = Local;
        long way = now - moment;
        long offset = number - ((now + moment) / 2);
        if (way <= _way || Math.Abs(offset - _offset) > way)
        {
            // The last case: the server's clock was set.
            _way = way;
            Volatile.Write(ref _offset, offset);
        }

        _way += 1 + (_way / 16);
    }
}
