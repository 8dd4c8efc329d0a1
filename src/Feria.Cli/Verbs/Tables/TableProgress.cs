using Feria.Cli.Hosting;
using Spectre.Console;

namespace Feria.Cli.Verbs.Tables;

/// <summary>Shows on standard error how far a run is, if a person sees it there.</summary>
internal static class TableProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    public static Task<T> ShowAsync<T>(CommandHost host, Func<double> fraction, Task<T> run) => host.IsErrorTerminal ? DrawAsync(host, fraction, run) : run;

    private static async Task<T> DrawAsync<T>(CommandHost host, Func<double> fraction, Task<T> run)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(host.Error), Interactive = InteractionSupport.Yes });
        await console.Progress()
            .AutoClear(enabled: true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("rows", maxValue: 1);
                while (!run.IsCompleted)
                {
                    task.Value = fraction();
                    await Task.WhenAny(run, Task.Delay(Interval, host.Time));
                }
            });
        return await run;
    }
}
