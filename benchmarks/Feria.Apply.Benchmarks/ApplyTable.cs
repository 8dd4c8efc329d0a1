using System.Diagnostics;
using System.Globalization;
using Feria.Benchmarking;

namespace Feria.Apply.Benchmarks;

/// <summary>Processes that carry one file through, one after the other.</summary>
internal sealed class ApplyTable(string format, long rows) : IMeasurement
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public string Title => string.Create(CultureInfo.InvariantCulture, $"{format} to {format}");

    public ResultTable Measure()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("feria-apply-");
        try
        {
            string input = Path.Combine(folder.FullName, $"in.{format}");
            string output = Path.Combine(folder.FullName, $"out.{format}");
            Tables.Make(input, rows);
            string command = Path.Combine(AppContext.BaseDirectory, "Feria.Cli.dll");
            string self = typeof(ApplyTable).Assembly.Location;
            return new(
                Title,
                string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows of four columns, {new FileInfo(input).Length:N0} bytes; memory that does not grow with them."),
                "peak bytes",
                [
                    Time("DuckDB alone, copying the file", [self, "--copy", input, output]),
                    Time("feria apply, one column", [command, "apply", input, "--add-column", "due = add(created, 10, DE-BY)", "--out", output]),
                    Time("feria apply, three columns", [
                        command, "apply", input, "--add-column", "due = add(created, 10, DE-BY)", "--add-column", "days = count(created, due, TARGET+XNYS)",
                        "--add-column", "open = check(created, GB)", "--out", output]),
                ]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Row Time(string what, string[] arguments)
    {
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(Look))
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        watch.Stop();
        return process.ExitCode == 0
            ? new(what, watch.Elapsed.TotalNanoseconds, peak, string.Create(CultureInfo.InvariantCulture, $"{rows / watch.Elapsed.TotalSeconds:N0} rows a second"))
            : throw new InvalidOperationException($"{what}: exit code {process.ExitCode}. {error.GetAwaiter().GetResult()}");
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has ended since the look; what it said before stands.
            return 0;
        }
    }
}
