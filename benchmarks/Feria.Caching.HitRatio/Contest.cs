using System.Globalization;
using Feria.Caching.HitRatio.Policies;

namespace Feria.Caching.HitRatio;

/// <summary>Who takes part, and what share of a trace each answers from memory.</summary>
internal static class Contest
{
    private static readonly (string Name, Func<int, ISimulated> Make)[] Caches =
    [
        ("LRU", size => new Lru(size)),
        ("ARC", size => new Arc(size)),
        ("S3-FIFO", size => new S3Fifo(size)),
        ("SIEVE", size => new Sieve(size)),
        ("ConcurrentLru", Libraries.ConcurrentLru),
        ("ConcurrentLfu", Libraries.ConcurrentLfu),
        ("MemoryCache", Libraries.Memory),
        ("Feria", Libraries.Feria),
    ];

    internal const string Bound = "OPT";
    internal const string Own = "Feria";

    /// <summary>Hit ratios in per cent, the mean over seeds 1, 2, 3 …</summary>
    internal static IReadOnlyList<(string Name, double Percent)> Run(List<long> trace, int size, int seeds)
    {
        List<(string, double)> results = [];
        foreach ((string name, Func<int, ISimulated> make) in Caches)
        {
            double sum = 0;
            for (int seed = 1; seed <= seeds; seed++)
            {
                ISimulated cache = make(size);
                sum += 100.0 * Trace.Renamed(trace, seed).Count(cache.Access) / trace.Count;
                (cache as IDisposable)?.Dispose();
            }

            results.Add((name, sum / seeds));
        }

        results.Add((Bound, 100.0 * Optimum.Hits(trace, size) / trace.Count));
        return results;
    }

    /// <summary>A line NAME, tab, PERCENT for each.</summary>
    internal static void Write(IReadOnlyList<(string Name, double Percent)> results, TextWriter output)
    {
        foreach ((string name, double percent) in results)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{percent:0.00}"));
        }
    }
}
