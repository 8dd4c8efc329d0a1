namespace Feria.Caching.Tests.Concurrent;

/// <summary>A clock that a test sets to any time, earlier ones included.</summary>
internal sealed class JumpingClock : TimeProvider
{
    /// <summary>By how much it goes on whenever somebody looks at it.</summary>
    internal TimeSpan Step { get; set; }

    internal TimeSpan Time { get; set; } = TimeSpan.FromDays(1);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => (Time += Step).Ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + Time;
}
