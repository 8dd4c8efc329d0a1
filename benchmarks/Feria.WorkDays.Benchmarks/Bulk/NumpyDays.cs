using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Feria.WorkDays.Benchmarks.Bulk;

/// <summary>What numpy needs for the same questions, in a process of its own.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Nanoseconds">The median for each day, by the name of numpy's function.</param>
internal sealed record NumpyDays(string Version, IReadOnlyDictionary<string, double> Nanoseconds)
{
    /// <summary>Measures it; nothing where there is no python3 with numpy.</summary>
    public static NumpyDays? Measure(Days days, int count, int runs)
    {
        ProcessStartInfo start = new(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Bulk", "busdays.py"), $"{count}", $"{runs}" },
        };
        try
        {
            using Process process = Process.Start(start)!;
            foreach (DateOnly date in days.Set)
            {
                process.StandardInput.WriteLine(date.ToString("O", CultureInfo.InvariantCulture));
            }

            process.StandardInput.Close();
            string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            return process.ExitCode != 0 ? null : new(lines[0], lines.Skip(1).Select(line => line.Split(' '))
                .ToDictionary(words => words[0], words => double.Parse(words[1], CultureInfo.InvariantCulture)));
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            return null;
        }
    }
}
