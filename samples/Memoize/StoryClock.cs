namespace MemoizeSample;

/// <summary>A clock that goes as the story needs it: nobody has to wait for half a second.</summary>
internal sealed class StoryClock : TimeProvider
{
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _elapsed.Ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + _elapsed;

    internal void Pass(int milliseconds) => _elapsed += TimeSpan.FromMilliseconds(milliseconds);

    /// <summary>How many milliseconds an action takes by this clock.</summary>
    internal double Measure(Action action)
    {
        TimeSpan before = _elapsed;
        action();
        return (_elapsed - before).TotalMilliseconds;
    }
}
