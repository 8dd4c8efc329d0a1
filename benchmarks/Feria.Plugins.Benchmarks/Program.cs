// Measures what docs/plugins.md says of speed and memory, and writes benchmarks/results/plugins.{md,json}.
// usage: Feria.Plugins.Benchmarks [--smoke] [--only WORD] [--runs N] [--results FOLDER]
//   --smoke    everything once and small, no time judged, nothing written: does it still run?
//   --only     the tables whose title has this word
//   --runs     how many processes of a kind are started where a process is measured; odd, by default 7
using System.Globalization;
using Feria.Plugins.Benchmarks.Calls;
using Feria.Plugins.Benchmarks.Listings;
using Feria.Plugins.Benchmarks.Memory;
using Feria.Plugins.Benchmarks.Processes;
using Feria.Plugins.Benchmarks.Results;
using Feria.Plugins.Benchmarks.Starts;

string? Value(string option) => Array.IndexOf(args, option) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : null;

bool smoke = args.Contains("--smoke");
string only = Value("--only") ?? "";
using Workshop workshop = new(smoke, int.Parse(Value("--runs") ?? "7", CultureInfo.InvariantCulture));
List<ResultTable> tables = [];
foreach (IMeasurement measurement in (IMeasurement[])[
    new DelegateTable(), new CallTable(), new ListingTable(), new CompiledListingTable(), new FirstCallTable(), new MemoryTable()])
{
    if (measurement.Title.Contains(only, StringComparison.OrdinalIgnoreCase))
    {
        Console.WriteLine($"measuring: {measurement.Title}");
        tables.Add(measurement.Measure(workshop));
        Console.WriteLine(Markdown.Write(tables[^1]));
    }
}

if (Value("--results") is { } folder)
{
    ResultFiles.Write(folder, tables);
}
