using Quartz;

namespace Feria.Quartz.Tests;

/// <summary>Waits for the first job that ran, and for the first trigger that came to an error.</summary>
internal sealed class Ends : IJobListener, ISchedulerListener
{
    private readonly TaskCompletionSource _ran = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _inError = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => nameof(Ends);

    public Task Ran => _ran.Task;

    public Task InError => _inError.Task;

    public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
    {
        _ran.TrySetResult();
        return default;
    }

    public ValueTask TriggerInError(IScheduler scheduler, TriggerKey triggerKey, CancellationToken cancellationToken = default)
    {
        _inError.TrySetResult();
        return default;
    }
}
