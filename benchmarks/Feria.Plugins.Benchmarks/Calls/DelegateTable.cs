using Feria.Benchmarking;
using Feria.Plugins.Benchmarks.Processes;

namespace Feria.Plugins.Benchmarks.Calls;

/// <summary>Delegates.</summary>
internal sealed class DelegateTable(Workshop workshop) : IMeasurement
{
    public string Title => "A delegate from Get";

    public ResultTable Measure()
        => new(Title, "no difference beyond noise", "bytes a call", Measured.Rows<DelegateCalls>(workshop));
}
