using Quartz;

namespace Feria.Quartz.Tests;

/// <summary>A job that does nothing.</summary>
internal sealed class NoJob : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
