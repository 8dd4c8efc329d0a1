using System.Diagnostics;

namespace Feria.Cli.Benchmarks;

/// <summary>A program with its arguments, to be started again and again.</summary>
internal sealed record Start(string What, string Program, string[] Arguments, string Note = "")
{
    /// <summary>The time from the start of the process to its end, in nanoseconds; one that fails is a benchmark that fails.</summary>
    public double Run()
    {
        ProcessStartInfo start = new(Program, Arguments) { RedirectStandardOutput = true };
        start.Environment["NO_COLOR"] = "1";
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double nanoseconds = Stopwatch.GetElapsedTime(begin).TotalNanoseconds;

        // 1 is the answer of a day that is not worked.
        return process.ExitCode is 0 or 1 ? nanoseconds : throw new InvalidOperationException($"'{Program} {string.Join(' ', Arguments)}' ended with {process.ExitCode}.");
    }
}
