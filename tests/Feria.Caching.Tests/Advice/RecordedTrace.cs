using System.Globalization;
using System.IO.Compression;

namespace Feria.Caching.Tests.Advice;

/// <summary>A recorded sequence of keys: gzip, one decimal number a line; lines with a star are no keys.</summary>
internal static class RecordedTrace
{
    internal static long[] Read(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line != "*").Select(line => long.Parse(line, CultureInfo.InvariantCulture))];
    }
}
