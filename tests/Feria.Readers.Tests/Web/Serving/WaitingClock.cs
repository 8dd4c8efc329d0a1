using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Feria.Readers.Tests.Web.Serving;

/// <summary>A clock that stands still until it is advanced, and tells when somebody waits for it.</summary>
internal sealed class WaitingClock() : FakeTimeProvider(Noon)
{
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _waits = new();

    public static DateTimeOffset Noon { get; } = new(2026, 1, 3, 12, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Wait(dueTime).TrySetResult();
        return timer;
    }

    /// <summary>Completes when somebody waits for exactly so long.</summary>
    public Task WaitedFor(TimeSpan time) => Wait(time).Task;

    private TaskCompletionSource Wait(TimeSpan time) => _waits.GetOrAdd(time, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
