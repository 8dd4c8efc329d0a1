using System.Runtime.CompilerServices;

namespace Feria.Caching.Expiry;

/// <summary>Time as a number of ticks of 100 ns since some moment.</summary>
internal sealed class CacheClock(TimeProvider provider)
{
    private readonly bool _isSystem = ReferenceEquals(provider, TimeProvider.System);
    private readonly long _start = provider.GetTimestamp();

    /// <summary>Of the system's clock the coarse one (some milliseconds): it costs a fifth of the fine one.</summary>
    internal long Now
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _isSystem ? Environment.TickCount64 * TimeSpan.TicksPerMillisecond : Fine;
    }

    /// <summary>The fine one of the provider, for measuring how long something takes.</summary>
    internal long Fine
    {
        // Not within every hit: most caches never ask for it.
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => provider.GetElapsedTime(_start).Ticks;
    }

    internal TimeProvider Provider => provider;

    /// <summary>The moment that much later; for ever where there is no such moment.</summary>
    internal static long After(long time, long span) => span >= long.MaxValue - Math.Max(0, time) ? long.MaxValue : time + span;
}
