// Measures what holidays from rules cost, and writes benchmarks/results/rules.{md,json}.
// usage: Feria.Rules.Benchmarks [--smoke] [--only WORD] [--results FOLDER]
//   --smoke    everything once and small, no time judged: does it still run?
//   --only     the tables whose title has this word
using Feria.Benchmarking;
using Feria.Rules.Benchmarks.Packs;
using Feria.Rules.Benchmarks.Years;

try
{
    BenchmarkArguments arguments = BenchmarkArguments.Parse(args);
    return BenchmarkProgram.Run(
        arguments,
        new ResultFiles("rules", "Feria: holidays from rules", "Feria.Rules.Benchmarks"),
        [new PlaceYearTable(arguments.Smoke), new HardestTable(arguments.Smoke), new AllPlacesTable(arguments.Smoke), new PackTable(arguments.Smoke)]);
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
