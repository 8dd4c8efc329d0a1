using System.Globalization;
using Feria.Benchmarking;
using Feria.Plugins.Benchmarks.Processes;

namespace Feria.Plugins.Benchmarks.Memory;

/// <summary>Private memory of the process: what each loaded plug-in adds, and what a thousand cycles leave.</summary>
internal sealed class MemoryTable(Workshop workshop) : IMeasurement
{
    public string Title => "Memory";

    public ResultTable Measure()
    {
        string folder = workshop.ThousandAssemblies;
        return new ResultTable(Title, "reported; flat after 1,000 cycles", "bytes held", [
            Row("1,000 plug-ins called once; bytes are per plug-in", workshop.Median(null, "memory-folder", folder)),
            Row("McMaster: the same", workshop.Median(null, "memory-mcmaster", folder)),
            Row("1,000 cycles of open, call and verified unloading", workshop.Median(null, "cycles-folder", folder, workshop.Thousand.ToString(CultureInfo.InvariantCulture))),
            Row("McMaster: 1,000 cycles of load, call and dispose", workshop.Median(null, "cycles-mcmaster", folder, workshop.Thousand.ToString(CultureInfo.InvariantCulture))),
        ]);
    }

    private static Row Row(string what, ProbeReading reading) => new(what, reading.Nanoseconds, reading.Bytes);
}
