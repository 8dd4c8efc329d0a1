using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Feria.Benchmarking;
using Feria.Plugins.Benchmarks.Processes;

namespace Feria.Plugins.Benchmarks.Calls;

/// <summary>Runs a class of benchmarks, and makes a row of each.</summary>
internal static class Measured
{
    internal static IReadOnlyList<Row> Rows<TBenchmarks>(Workshop workshop)
    {
        Job job = (workshop.Smoke ? Job.Dry : Job.Default.WithWarmupCount(6).WithIterationCount(15).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(250)))
            .WithToolchain(InProcessEmitToolchain.Instance);
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(workshop["bdn"]);
        Summary summary = BenchmarkRunner.Run<TBenchmarks>(config);
        return summary.HasCriticalValidationErrors || summary.Reports.Length == 0 || !summary.Reports.All(report => report.Success)
            ? throw new InvalidOperationException($"{typeof(TBenchmarks).Name} did not run.")
            : [.. summary.Reports.Select(report => Row(report))];
    }

    private static Row Row(BenchmarkReport report) => new(
        report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
        report.ResultStatistics!.Median,
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase));
}
