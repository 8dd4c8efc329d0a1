// Measures what a cache costs, one thread at a time, beside its peers, and writes benchmarks/results/caching.{md,json}.
// usage: Feria.Caching.Benchmarks [--smoke] [--only WORD] [--results FOLDER]
//   --smoke    everything once and small, no time judged: does it still run?
//   --only     the tables whose title has this word
using Feria.Benchmarking;
using Feria.Caching.Benchmarks.Decoration;
using Feria.Caching.Benchmarks.Exact;
using Feria.Caching.Benchmarks.Latency;
using Feria.Caching.Benchmarks.Memory;

try
{
    BenchmarkArguments arguments = BenchmarkArguments.Parse(args);
    bool smoke = arguments.Smoke;
    return BenchmarkProgram.Run(arguments, new ResultFiles("caching", "Feria.Caching", "Feria.Caching.Benchmarks"), [
        new HitTable(smoke), new TimedHitTable(smoke), new StringHitTable(smoke), new MissTable(smoke), new SetTable(smoke), new AddTable(smoke),
        new GetOrAddTable(smoke), new CachedHitTable(smoke), new AdviceTable(smoke), new MemoryTable(smoke), new CachetoolsTable(smoke)]);
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
