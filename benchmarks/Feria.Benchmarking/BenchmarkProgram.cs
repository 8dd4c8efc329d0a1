namespace Feria.Benchmarking;

/// <summary>Measures table after table, shows them, and writes them where that is asked for.</summary>
public static class BenchmarkProgram
{
    /// <summary>Runs what the arguments select.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(BenchmarkArguments arguments, ResultFiles files, IEnumerable<IMeasurement> measurements)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(measurements);
        IMeasurement[] chosen = [.. measurements.Where(measurement => measurement.Title.Contains(arguments.Only, StringComparison.OrdinalIgnoreCase))];
        if (chosen.Length == 0)
        {
            Console.Error.WriteLine($"No table has '{arguments.Only}' in its title. The titles are: {string.Join("; ", measurements.Select(measurement => measurement.Title))}.");
            return 2;
        }

        List<ResultTable> tables = [];
        foreach (IMeasurement measurement in chosen)
        {
            Console.WriteLine($"measuring: {measurement.Title}");
            tables.Add(measurement.Measure());
            Console.WriteLine(Markdown.Write(tables[^1]));
        }

        if (arguments.Results is { } folder)
        {
            files.Write(folder, tables);
        }

        return 0;
    }
}
