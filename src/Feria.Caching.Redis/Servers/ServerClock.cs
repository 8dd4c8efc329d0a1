using System.Diagnostics;

namespace Feria.Caching.Redis.Servers;

/// <summary>What time it is in Redis, as far as this process knows.</summary>
/// <remarks>
/// Everything that happens to a cache has a number, the microseconds of the server's clock. What happens while the server
/// is away has a moment of this process instead, kept as a number below zero: it becomes one of the server's when one is
/// needed, by a clock that was compared at probes. How far that may be wrong is known: a write counts from the last moment
/// at which it can have happened and a load from the first, so that nobody's write is undone by what was loaded before it.
/// </remarks>
internal sealed class ServerClock
{
    // Clocks of machines go apart by a ten-thousandth at most; five times that is allowed for.
    private const long Drift = 2_000;

    private static readonly double Ticks = Stopwatch.Frequency / 1e6;

    private readonly Lock _gate = new();
    private long _offset;
    private long _way = long.MaxValue / 4;
    private long _at = Local;

    internal static long Moment => -Local;

    internal static long Local => (long)(Stopwatch.GetTimestamp() / Ticks) + 1;

    internal static long Microseconds(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The first number of the server's that it can have been; it stays as it is if it is one.</summary>
    internal long Earliest(long number) => number >= 0 ? number : Resolve(number, -1);

    /// <summary>The last number of the server's that it can have been; it stays as it is if it is one.</summary>
    internal long Latest(long number) => number >= 0 ? number : Resolve(number, 1);

    /// <summary>
    /// The server gave that number between a moment and now, which tells its clock to half of the way. The quickest answer
    /// is kept, and grows less certain only as clocks drift apart: a machine under load answers slowly for long.
    /// </summary>
    internal void Compare(long number, long moment)
    {
        long now = Local;
        long way = now - moment;
        long offset = number - ((now + moment) / 2);
        lock (_gate)
        {
            long known = Known(now);
            if (way <= known || Math.Abs(offset - _offset) > (way + known) / 2)
            {
                // The last case: the server's clock was set.
                (_way, _at, _offset) = (way, now, offset);
            }
        }
    }

    private long Resolve(long moment, int direction)
    {
        lock (_gate)
        {
            return Math.Max(1, _offset - moment + (direction * ((Known(Local) / 2) + 1)));
        }
    }

    private long Known(long now) => _way + ((now - _at) / Drift);
}
