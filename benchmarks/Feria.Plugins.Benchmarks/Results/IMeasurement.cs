using Feria.Plugins.Benchmarks.Processes;

namespace Feria.Plugins.Benchmarks.Results;

/// <summary>Something that fills a table.</summary>
internal interface IMeasurement
{
    string Title { get; }

    ResultTable Measure(Workshop workshop);
}
