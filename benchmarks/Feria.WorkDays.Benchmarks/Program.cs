// Measures working-day questions beside a HashSet loop and numpy, and writes benchmarks/results/workdays.{md,json}.
// usage: Feria.WorkDays.Benchmarks [--smoke] [--only WORD] [--results FOLDER]
//   --smoke    everything once and small, no time judged: does it still run?
//   --only     the tables whose title has this word
using Feria.Benchmarking;
using Feria.WorkDays.Benchmarks;
using Feria.WorkDays.Benchmarks.Building;
using Feria.WorkDays.Benchmarks.Bulk;
using Feria.WorkDays.Benchmarks.Limits;
using Feria.WorkDays.Benchmarks.Single;

try
{
    BenchmarkArguments arguments = BenchmarkArguments.Parse(args);
    bool smoke = arguments.Smoke;
    Days days = new(smoke ? 10_000 : 10_000_000);
    BareTables bare = new(days);
    return BenchmarkProgram.Run(arguments, new ResultFiles("workdays", "Working days", "Feria.WorkDays.Benchmarks"), [
        new IsTable(days, bare, smoke), new CountTable(days, bare, smoke), new AddTable(days, bare, smoke, 10), new AddTable(days, bare, smoke, 250),
        new BulkTable(days, smoke), new BuildTable(days, smoke)]);
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
