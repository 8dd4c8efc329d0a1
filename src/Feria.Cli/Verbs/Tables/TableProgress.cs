using System.Diagnostics.CodeAnalysis;
using Feria.Cli.Hosting;
using Spectre.Console;

namespace Feria.Cli.Verbs.Tables;

/// <summary>Shows on standard error how far a run is, if a person sees it there.</summary>
internal static class TableProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    public static Task<T> ShowAsync<T>(CommandHost host, Func<double> fraction, Task<T> run) => host.IsErrorTerminal ? DrawAsync(host, fraction, run) : run;

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a bar fails with, it is no part of the answer.")]
    private static async Task<T> DrawAsync<T>(CommandHost host, Func<double> fraction, Task<T> run)
    {
        try
        {
            // Drawn from here alone: what failed on a thread of the console's own would end the process.
            var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(host.Error), Interactive = InteractionSupport.Yes });
            await console.Progress()
                .AutoRefresh(enabled: false)
                .AutoClear(enabled: true)
                .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(progress => DrawAsync(progress, host.Time, fraction, run));
        }
        catch (Exception)
        {
            // The rows go on without a bar; what the run itself fails with is thrown below.
        }
        finally
        {
            // Whoever waits for this may take away what the run works on.
            await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await run;
    }

    private static async Task DrawAsync(ProgressContext progress, TimeProvider time, Func<double> fraction, Task run)
    {
        var task = progress.AddTask("rows", maxValue: 1);
        using var timer = new PeriodicTimer(Interval, time);
        while (!run.IsCompleted)
        {
            task.Value = fraction();
            progress.Refresh();
            await Task.WhenAny(run, timer.WaitForNextTickAsync().AsTask());
        }
    }
}
