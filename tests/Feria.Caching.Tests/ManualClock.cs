namespace Feria.Caching.Tests;

/// <summary>A clock that goes where it is told, backwards too.</summary>
internal sealed class ManualClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal TimeSpan Elapsed { get; set; }

    /// <summary>How often anybody asked.</summary>
    internal int Asked { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start + Elapsed;

    public override long GetTimestamp()
    {
        Asked++;
        return Elapsed.Ticks;
    }
}
