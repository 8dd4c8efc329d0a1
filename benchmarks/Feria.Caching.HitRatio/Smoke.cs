using System.Globalization;
using System.IO.Compression;
using Feria.Caching.Peers;

namespace Feria.Caching.HitRatio;

/// <summary>The whole way, from a file to the lines, on a trace that is made up.</summary>
internal static class Smoke
{
    internal static void Run(TextWriter output)
    {
        string file = Path.GetTempFileName();
        try
        {
            using (StreamWriter writer = new(new GZipStream(File.Create(file), CompressionLevel.Fastest)))
            {
                writer.WriteLine("*");
                foreach (int key in Zipf.Keys(distinct: 1000, count: 5000, seed: 1))
                {
                    writer.WriteLine(key.ToString(CultureInfo.InvariantCulture));
                }
            }

            IReadOnlyList<(string Name, double Percent)> results = Contest.Run(Trace.Read(file), size: 100, seeds: 3);
            double bound = results.Single(result => result.Name == Contest.Bound).Percent;
            if (results.FirstOrDefault(result => result.Percent is <= 0 || result.Percent > bound).Name is { } wrong)
            {
                throw new InvalidDataException($"{wrong} cannot be right: it has to lie above 0 and be at most {bound}.");
            }

            Contest.Write(results, output);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
