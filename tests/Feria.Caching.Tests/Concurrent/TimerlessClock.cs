namespace Feria.Caching.Tests.Concurrent;

/// <summary>A clock that makes no timers.</summary>
internal sealed class TimerlessClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => throw new NotSupportedException("No timers.");
}
