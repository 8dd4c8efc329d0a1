using System.Diagnostics;
using System.Globalization;

namespace Feria.Caching.Benchmarks.Exact;

/// <summary>What cachetools made of a sequence of keys.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Nanoseconds">The median time for a key.</param>
/// <param name="Hits">How many keys were there.</param>
/// <param name="Victims">Whom it evicted, in order.</param>
internal sealed record PythonPlay(string Version, double Nanoseconds, int Hits, int[] Victims)
{
    /// <summary>Plays in a process of its own; null where there is no Python, or no cachetools in it.</summary>
    internal static PythonPlay? Of(string kind, int capacity, int runs, int[] keys)
    {
        // The system's own Python is the one that sees the distribution's packages.
        string python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        ProcessStartInfo start = new(python, [
            Path.Combine(AppContext.BaseDirectory, "Exact", "replay.py"), kind, Text(capacity), Text(runs)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            Send(process.StandardInput, keys);
            string[] lines = process.StandardOutput.ReadToEnd().Split('\n');
            process.WaitForExit();
            return process.ExitCode == 0 ? Read(lines)
                : errors.Result.Contains("ModuleNotFoundError", StringComparison.Ordinal) ? null
                : throw new InvalidOperationException($"{kind} of cachetools: {errors.Result}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static void Send(StreamWriter input, int[] keys)
    {
        try
        {
            input.Write(string.Join('\n', keys.Select(Text)));
            input.Close();
        }
        catch (IOException)
        {
            // It has ended without reading: its exit code says why.
        }
    }

    private static PythonPlay Read(string[] lines) => new(
        lines[0],
        double.Parse(lines[1], CultureInfo.InvariantCulture),
        int.Parse(lines[2], CultureInfo.InvariantCulture),
        [.. lines[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => int.Parse(key, CultureInfo.InvariantCulture))]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
