namespace Feria.Benchmarking;

/// <summary>Something that fills a table.</summary>
public interface IMeasurement
{
    string Title { get; }

    ResultTable Measure();
}
