using System.Threading.Channels;

namespace Feria.Plugins.Tests.Watching;

/// <summary>A clock that stands still; its timers fire when the test says so, after they have been set.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly Channel<HandTimer> _set = Channel.CreateUnbounded<HandTimer>();

    public override long GetTimestamp() => 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => new HandTimer(this, () => callback(state));

    /// <summary>Waits until a timer has been set to that time, and fires it.</summary>
    internal async Task Fire(TimeSpan due)
    {
        await foreach (HandTimer timer in _set.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (timer.TryFire(due))
            {
                return;
            }
        }
    }

    private sealed class HandTimer(HandClock clock, Action callback) : ITimer
    {
        private readonly Lock _gate = new();
        private TimeSpan _due = Timeout.InfiniteTimeSpan;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                _due = dueTime;
            }

            return dueTime == Timeout.InfiniteTimeSpan || clock._set.Writer.TryWrite(this);
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        internal bool TryFire(TimeSpan due)
        {
            lock (_gate)
            {
                if (_due != due)
                {
                    return false;
                }

                _due = Timeout.InfiniteTimeSpan;
            }

            callback();
            return true;
        }
    }
}
