// Measures what docs/plugins.md says of speed and memory, and writes benchmarks/results/plugins.{md,json}.
// usage: Feria.Plugins.Benchmarks [--smoke] [--only WORD] [--runs N] [--results FOLDER]
//   --smoke    everything once and small, no time judged, nothing written: does it still run?
//   --only     the tables whose title has this word
//   --runs     how many processes of a kind are started where a process is measured; odd, by default 7
using Feria.Benchmarking;
using Feria.Plugins.Benchmarks.Calls;
using Feria.Plugins.Benchmarks.Listings;
using Feria.Plugins.Benchmarks.Memory;
using Feria.Plugins.Benchmarks.Processes;
using Feria.Plugins.Benchmarks.Starts;

try
{
    BenchmarkArguments arguments = BenchmarkArguments.Parse(args);
    using Workshop workshop = new(arguments.Smoke, arguments.Runs);
    return BenchmarkProgram.Run(arguments, new ResultFiles("plugins", "Feria.Plugins", "Feria.Plugins.Benchmarks"), [
        new DelegateTable(workshop), new CallTable(workshop), new ListingTable(workshop), new CompiledListingTable(workshop),
        new FirstCallTable(workshop), new MemoryTable(workshop)]);
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
