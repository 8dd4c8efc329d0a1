using System.Globalization;
using System.Runtime.InteropServices;

namespace Feria.Benchmarking;

/// <summary>Where a run took place.</summary>
public static class Machine
{
    private const string ProcessorInfo = "/proc/cpuinfo";
    private const string Load = "/proc/loadavg";

    public static string Describe()
    {
        string processor = File.Exists(ProcessorInfo)
            ? File.ReadLines(ProcessorInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? ""
            : "";
        string load = File.Exists(Load) ? $", load {File.ReadAllText(Load).Split(' ')[0]}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{processor} {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores{load}; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}").Trim();
    }
}
