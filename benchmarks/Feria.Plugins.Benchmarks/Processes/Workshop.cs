namespace Feria.Plugins.Benchmarks.Processes;

/// <summary>A folder for what measurements need, and how thoroughly to measure.</summary>
internal sealed class Workshop(bool smoke, int runs) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feria-benchmark-");
    private string? _thousand;

    /// <summary>Whether everything is done once and small, to see that it runs.</summary>
    internal bool Smoke => smoke;

    /// <summary>How many processes of a kind are started; an odd number, so that one of them is in the middle.</summary>
    internal int Runs => smoke ? 1 : runs;

    /// <summary>How many plug-ins "a thousand" is.</summary>
    internal int Thousand => smoke ? 10 : 1000;

    /// <summary>A folder of a thousand assemblies of four functions each; another one with the same name and <c>.again</c>.</summary>
    internal string ThousandAssemblies => _thousand ??= MakeThousand();

    internal string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Measures in as many fresh processes as fit the purpose, and takes the one in the middle.</summary>
    /// <param name="prepare">What comes before each, given the folder of its cache; by default the cache is empty.</param>
    /// <param name="verb">What the process does.</param>
    /// <param name="arguments">With what.</param>
    internal ProbeReading Median(Action<string>? prepare, string verb, params string[] arguments)
    {
        List<ProbeReading> readings = [];
        for (int run = 0; run < Runs; run++)
        {
            string cache = Directory.CreateTempSubdirectory("feria-benchmark-cache-").FullName;
            prepare?.Invoke(cache);
            readings.Add(Child.Run(cache, verb, arguments));
            Directory.Delete(cache, recursive: true);
        }

        double again = readings.Select(reading => reading.Again).Order().ElementAt(Runs / 2);
        return readings.OrderBy(reading => reading.Milliseconds).ElementAt(Runs / 2) with { Again = again };
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string MakeThousand()
    {
        string folder = this["thousand"];
        foreach (string copy in (string[])[folder, folder + ".again"])
        {
            _ = Directory.CreateDirectory(copy);
            _ = Parallel.For(0, Thousand, number => PluginSources.Build(
                Path.Combine(copy, $"Plugin{number}.dll"), [PluginSources.FourFunctions($"Plugin{number}")]));
            Ages.MakeOld(copy);
        }

        return folder;
    }
}
