using System.Globalization;
using System.IO.Compression;

namespace Feria.Caching.HitRatio;

/// <summary>A recorded sequence of keys: gzip, one decimal number a line; lines with a star are no keys.</summary>
internal static class Trace
{
    internal static List<long> Read(string path)
    {
        List<long> keys = [];
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line != "*")
            {
                keys.Add(long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out long key)
                    ? key
                    : throw new InvalidDataException($"{path}({number}): '{line}' is no key; a key is a decimal number."));
            }
        }

        return keys.Count > 0 ? keys : throw new InvalidDataException($"{path} has no keys.");
    }

    /// <summary>The same sequence with other keys: chance in hashing shows between seeds.</summary>
    internal static List<long> Renamed(List<long> keys, int seed)
        => [.. keys.Select(key => unchecked((key * 0x2545_F491) + (seed * 1_000_003L)))];
}
