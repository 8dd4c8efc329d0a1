using System.Globalization;
using Feria.Benchmarking;

namespace Feria.Cli.Benchmarks;

/// <summary>Whole processes in turns; the ratio of a row is the median of its ratios to the empty program within the rounds.</summary>
internal sealed class StartTable(int rounds, string? native) : IMeasurement
{
    private static readonly string[] List = ["list", "GB"];
    private static readonly string[] Check = ["check", "GB", "today", "-q"];

    public string Title => "From the start of a process to its end";

    public ResultTable Measure()
    {
        Start[] starts = [.. Starts()];
        double[][] times = [.. starts.Select(_ => new double[rounds])];
        foreach (Start start in starts)
        {
            // Warm: the files are in the memory of the system.
            _ = start.Run();
        }

        int[] order = [.. Enumerable.Range(0, starts.Length)];
        Random random = new(1);
        for (int round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (int at in order)
            {
                times[at][round] = starts[at].Run();
            }
        }

        return new(Title, "'feria list GB' in at most 1.5 times an empty program", "bytes", [.. starts.Select((start, at) => Row(start, times[at], times[0]))]);
    }

    private static Row Row(Start start, double[] times, double[] first)
    {
        double[] ratios = [.. times.Zip(first, (time, ofFirst) => time / ofFirst).Order()];
        string spread = string.Create(CultureInfo.InvariantCulture, $"ratio {ratios[ratios.Length / 4]:0.00} to {ratios[ratios.Length * 3 / 4]:0.00}, fastest {times.Min() / 1e6:0.0} ms");
        return new(start.What, times.Order().ElementAt(times.Length / 2), Note: start.Note.Length == 0 ? spread : $"{spread}; {start.Note}", Ratio: ratios[ratios.Length / 2]);
    }

    private IEnumerable<Start> Starts()
    {
        yield return new("an empty program on the runtime", Host("Feria.Cli.Benchmarks.Empty"), []);
        yield return new("python3 with nothing to do", "python3", ["-c", ""]);
        if (native is not null)
        {
            string command = Path.Combine(native, "feria"), full = Path.Combine(native, "full", "feria");
            yield return new("feria list GB, native", command, List);
            yield return new("feria check GB today, native", command, Check);
            yield return new("feria list GB, full, compiled ahead", full, List);
            yield return new("feria list GB -o ics, handed over", command, [.. List, "-o", "ics"]);
        }

        yield return new("feria list GB, as it is built", Host("Feria.Cli"), List, "compiled at each start");
    }

    private static string Host(string project) => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? $"{project}.exe" : project);
}
