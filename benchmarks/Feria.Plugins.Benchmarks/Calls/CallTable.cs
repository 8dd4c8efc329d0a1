using System.Globalization;
using Feria.Benchmarking;
using Feria.Plugins.Benchmarks.Processes;

namespace Feria.Plugins.Benchmarks.Calls;

/// <summary>Calls by name, Python's beside them.</summary>
internal sealed class CallTable(Workshop workshop) : IMeasurement
{
    public string Title => "A call by name";

    public ResultTable Measure() => new(
        Title, "at most 15 ns and 0 bytes, compiled in", "bytes a call", [.. Measured.Rows<NamedCalls>(workshop), .. Python()]);

    private IEnumerable<Row> Python()
    {
        string script = Path.Combine(AppContext.BaseDirectory, "Calls", "pyplugs_call.py");
        string output;
        try
        {
            output = Child.Output("python3", workshop["cache"], [script, workshop.Smoke ? "100" : "200000"]);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No Python on this machine: there is nothing to put beside.
            yield break;
        }

        string note = "not PyPlugs itself: importlib and a dictionary, written after what PyPlugs documents";
        string[] names = ["CPython: a plug-in by name", "CPython: the function directly"];
        foreach ((string name, string time) in names.Zip(output.Split('\n')))
        {
            yield return new Row(name, double.Parse(time, CultureInfo.InvariantCulture), Note: note);
        }
    }
}
