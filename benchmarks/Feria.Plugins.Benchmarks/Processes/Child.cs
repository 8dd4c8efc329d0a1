using System.Diagnostics;
using System.Globalization;

namespace Feria.Plugins.Benchmarks.Processes;

/// <summary>Runs a measurement in a process of its own.</summary>
internal static class Child
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Feria.Plugins.Benchmarks.Probe.dll");

    internal static ProbeReading Run(string cache, string verb, params string[] arguments)
    {
        string[] answer = Output("dotnet", cache, ["exec", Program, verb, .. arguments]).Split('\t');
        return new ProbeReading(
            double.Parse(answer[0], CultureInfo.InvariantCulture),
            double.Parse(answer[1], CultureInfo.InvariantCulture),
            long.Parse(answer[2], CultureInfo.InvariantCulture),
            answer[3].Trim());
    }

    /// <summary>What a program printed; one that fails is a benchmark that fails.</summary>
    internal static string Output(string program, string cache, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true };
        start.Environment["XDG_CACHE_HOME"] = cache;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }
}
