using Feria.Benchmarking;
using Feria.Plugins.Benchmarks.Processes;

namespace Feria.Plugins.Benchmarks.Listings;

/// <summary>The names of a thousand compiled-in plug-ins.</summary>
internal sealed class CompiledListingTable(Workshop workshop) : IMeasurement
{
    public string Title => "Names of 1,000 compiled-in plug-ins";

    public ResultTable Measure()
    {
        string assembly = workshop["Thousand.dll"];
        PluginSources.Build(assembly, PluginSources.Many("Thousand", workshop.Thousand), compiledIn: true);
        PluginSources.Build(
            Path.ChangeExtension(assembly, ".again.dll"), PluginSources.Many("Again", workshop.Thousand), compiledIn: true);
        ProbeReading reading = workshop.Median(null, "names-compiled", assembly);
        return new ResultTable(Title, "at most 1 ms", "bytes", [
            new("Names", reading.AgainNanoseconds, Note: "another assembly in the same process"),
            new("Names, first in its process", reading.Nanoseconds, Note: "compiling of all code included"),
        ]);
    }
}
