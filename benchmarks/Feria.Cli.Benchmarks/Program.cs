// Measures how long the command takes from its start to its end, and writes benchmarks/results/startup.{md,json}.
// usage: Feria.Cli.Benchmarks [--smoke] [--only WORD] [--runs N] [--results FOLDER]
//   --runs     how many times each is started; odd, by default 7
// FERIA_NATIVE names a folder that eng/publish-native has written; without it only what is built is measured.
using Feria.Benchmarking;
using Feria.Cli.Benchmarks;

try
{
    BenchmarkArguments arguments = BenchmarkArguments.Parse(args);
    return BenchmarkProgram.Run(
        arguments,
        new ResultFiles("startup", "The start of the command", "Feria.Cli.Benchmarks"),
        [new StartTable(arguments.Smoke ? 1 : arguments.Runs, Environment.GetEnvironmentVariable("FERIA_NATIVE"))]);
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
