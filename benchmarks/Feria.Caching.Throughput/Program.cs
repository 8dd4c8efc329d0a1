// Measures how much several threads get out of one cache, beside its peers, and writes
// benchmarks/results/caching-throughput.{md,json}.
// usage: Feria.Caching.Throughput [--smoke] [--only WORD] [--results FOLDER]
//   --smoke    everything once and small, no time judged: does it still run?
//   --only     the tables whose title has this word, as "2 threads"
using Feria.Benchmarking;
using Feria.Caching.Throughput;

try
{
    BenchmarkArguments arguments = BenchmarkArguments.Parse(args);
    int[] threads = arguments.Smoke ? [1, 2] : [1, 2, 4, 8];
    return BenchmarkProgram.Run(
        arguments,
        new ResultFiles("caching-throughput", "Feria.Caching on several threads", "Feria.Caching.Throughput"),
        [.. threads.SelectMany(count => Enum.GetValues<Work>().Select(work => new WorkTable(arguments.Smoke, work, count)))]);
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
