using Feria.Plugins.Benchmarks.Processes;
using Feria.Plugins.Benchmarks.Results;

namespace Feria.Plugins.Benchmarks.Calls;

/// <summary>Delegates.</summary>
internal sealed class DelegateTable : IMeasurement
{
    public string Title => "A delegate from Get";

    public ResultTable Measure(Workshop workshop)
        => new(Title, "no difference beyond noise", "bytes a call", Measured.Rows<DelegateCalls>(workshop));
}
