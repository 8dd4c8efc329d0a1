using Feria.Benchmarking;
using Feria.Plugins.Benchmarks.Processes;

namespace Feria.Plugins.Benchmarks.Starts;

/// <summary>From the start of a program to the first result of one plug-in.</summary>
internal sealed class FirstCallTable(Workshop workshop) : IMeasurement
{
    private const string Plugin = "Only";

    public string Title => "The first call in a process";

    public ResultTable Measure()
    {
        string compiled = workshop["First.dll"];
        string dll = workshop["dll"];
        string source = workshop["cs"];
        _ = Directory.CreateDirectory(dll);
        _ = Directory.CreateDirectory(source);
        PluginSources.Build(compiled, PluginSources.Many("Thousand", 1), compiledIn: true);
        PluginSources.Build(Path.Combine(dll, Plugin + ".dll"), [PluginSources.FourFunctions(Plugin)]);
        File.WriteAllText(Path.Combine(source, Plugin + ".cs"), PluginSources.FourFunctions(Plugin));
        Ages.MakeOld(dll);
        Ages.MakeOld(source);
        void Compile(string cache) => _ = Child.Run(cache, "call-folder", source, Plugin);
        return new ResultTable(Title, "a cached .cs at most 10 ms more than a dll, and no compiler loaded", "bytes", [
            Row("a dll", workshop.Median(null, "call-folder", dll, Plugin)),
            Row("compiled in", workshop.Median(null, "call-compiled", compiled)),
            Row("a .cs, compiled by an earlier process", workshop.Median(Compile, "call-folder", source, Plugin)),
            Row("a .cs, not compiled yet", workshop.Median(null, "call-folder", source, Plugin)),
            Row("McMaster: a dll", workshop.Median(null, "call-mcmaster", dll, Plugin)),
        ]);
    }

    private static Row Row(string what, ProbeReading reading) => new(what, reading.Nanoseconds, Note: reading.Note);
}
