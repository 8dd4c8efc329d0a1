// Measures `feria apply` over a long file beside DuckDB alone copying it, and writes benchmarks/results/apply.{md,json}.
// usage: Feria.Apply.Benchmarks [--rows N] [--smoke] [--only WORD] [--results FOLDER]
//   --rows     how long the file is; 5 million rows unless given
//   --smoke    few rows, no time judged: does it still run?
// (--copy IN OUT is the process that copies.)
using System.Globalization;
using Feria.Apply.Benchmarks;
using Feria.Benchmarking;

try
{
    if (args is ["--copy", var from, var to])
    {
        Tables.Copy(from, to);
        return 0;
    }

    int at = Array.IndexOf(args, "--rows");
    string[] others = at < 0 ? args : [.. args[..at], .. args[Math.Min(args.Length, at + 2)..]];
    BenchmarkArguments arguments = BenchmarkArguments.Parse(others);
    long rows = at < 0 ? 5_000_000 : long.Parse(args.ElementAtOrDefault(at + 1) ?? "", NumberStyles.None, CultureInfo.InvariantCulture);
    rows = arguments.Smoke ? 20_000 : rows;
    return BenchmarkProgram.Run(arguments, new ResultFiles("apply", "Columns for files", "Feria.Apply.Benchmarks"), [new ApplyTable("csv", rows), new ApplyTable("parquet", rows)]);
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
