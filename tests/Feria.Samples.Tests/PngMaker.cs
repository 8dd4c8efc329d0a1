using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Feria.Samples.Tests;

/// <summary>Writes PNG files of every kind from the specification, a bit at a time, and says what has to be read from them.</summary>
internal sealed class PngMaker(int colorType, int depth, int filter, bool interlaced, int seed)
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private readonly Random _random = new(seed);

    internal int Width { get; } = 11;

    internal int Height { get; } = 13;

    internal List<(string Type, byte[] Data)> Chunks { get; } = [];

    internal byte[] Points { get; private set; } = [];

    private int Channels => colorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    internal static byte[] File(IEnumerable<(string Type, byte[] Data)> chunks)
        => [.. Signature, .. chunks.SelectMany(chunk => Chunk(chunk.Type, chunk.Data))];

    internal static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. Word((uint)data.Length), .. body, .. Word(Crc(body))];
    }

    internal static byte[] Word(uint value)
    {
        var word = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(word, value);
        return word;
    }

    internal static byte[] Compress(byte[] points)
    {
        using MemoryStream data = new();
        using (ZLibStream zlib = new(data, CompressionLevel.Fastest))
        {
            zlib.Write(points);
        }

        return data.ToArray();
    }

    /// <summary>The file, and the four values of each of its points.</summary>
    internal (byte[] File, byte[][] Pixels) Make()
    {
        var samples = Enumerable.Range(0, Height)
            .Select(_ => Enumerable.Range(0, Width).Select(_ => Enumerable.Range(0, Channels).Select(_ => _random.Next(1 << depth)).ToArray()).ToArray())
            .ToArray();

        Chunks.Add(("IHDR", [.. Word((uint)Width), .. Word((uint)Height), (byte)depth, (byte)colorType, 0, 0, (byte)(interlaced ? 1 : 0)]));
        var palette = Enumerable.Range(0, colorType == 3 ? 1 << depth : 0).Select(_ => Enumerable.Range(0, 3).Select(_ => (byte)_random.Next(256)).ToArray()).ToArray();
        if (colorType == 3)
        {
            Chunks.Add(("PLTE", [.. palette.SelectMany(color => color)]));
            Chunks.Add(("tRNS", [7]));
        }
        else if (colorType is 0 or 2)
        {
            Chunks.Add(("tRNS", [.. Enumerable.Range(0, Channels).SelectMany(channel => (byte[])[(byte)(samples[2][3][channel] >> 8), (byte)samples[2][3][channel]])]));
        }

        Chunks.Add(("tEXt", "Comment\0who does not know it passes over it"u8.ToArray()));
        Points = [.. (interlaced ? Adam7 : [(0, 0, 1, 1)]).SelectMany(pass => Filtered(samples, pass))];
        var data = Compress(Points);
        Chunks.Add(("IDAT", data[..5]));
        Chunks.Add(("IDAT", data[5..]));
        Chunks.Add(("IEND", []));
        return (File(Chunks), [.. Everywhere().Select(at => Pixel(samples, at.X, at.Y, palette))]);
    }

    private static uint Crc(byte[] bytes)
    {
        var rest = uint.MaxValue;
        foreach (var bit in bytes.SelectMany(value => Enumerable.Range(0, 8).Select(at => (uint)(value >> at) & 1)))
        {
            rest = ((rest ^ bit) & 1) == 1 ? (rest >> 1) ^ 0xEDB88320 : rest >> 1;
        }

        return ~rest;
    }

    private IEnumerable<(int X, int Y)> Everywhere()
        => Enumerable.Range(0, Height).SelectMany(y => Enumerable.Range(0, Width).Select(x => (x, y)));

    private byte[] Pixel(int[][][] samples, int x, int y, byte[][] palette)
    {
        var values = Enumerable.Range(0, Channels).Select(channel => samples[y][x][channel]).ToArray();
        var levels = values.Select(value => (byte)Math.Round(value * 255.0 / ((1 << depth) - 1), MidpointRounding.AwayFromZero)).ToArray();
        var through = Enumerable.Range(0, Channels).All(channel => values[channel] == samples[2][3][channel]) ? (byte)0 : (byte)255;
        return colorType switch
        {
            0 => [levels[0], levels[0], levels[0], through],
            2 => [.. levels, through],
            3 => [.. palette[values[0]], values[0] == 0 ? (byte)7 : (byte)255],
            4 => [levels[0], levels[0], levels[0], levels[1]],
            _ => levels,
        };
    }

    private IEnumerable<byte> Filtered(int[][][] samples, (int X, int Y, int StepX, int StepY) pass)
    {
        var distance = Math.Max(1, Channels * depth / 8);
        byte[]? above = null;
        for (var y = pass.Y; y < Height && pass.X < Width; y += pass.StepY)
        {
            var bits = new List<int>();
            for (var x = pass.X; x < Width; x += pass.StepX)
            {
                for (var channel = 0; channel < Channels; channel++)
                {
                    bits.AddRange(Enumerable.Range(0, depth).Select(at => (samples[y][x][channel] >> (depth - 1 - at)) & 1));
                }
            }

            byte[] row = [.. bits.Chunk(8).Select(part => (byte)part.Select((bit, at) => bit << (7 - at)).Sum())];
            above ??= new byte[row.Length];
            var kind = filter < 5 ? filter : _random.Next(5);
            yield return (byte)kind;
            for (var at = 0; at < row.Length; at++)
            {
                int left = at < distance ? 0 : row[at - distance], corner = at < distance ? 0 : above[at - distance];
                yield return (byte)(row[at] - kind switch
                {
                    0 => 0,
                    1 => left,
                    2 => above[at],
                    3 => (left + above[at]) / 2,
                    _ => new[] { left, above[at], corner }.MinBy(value => Math.Abs(left + above[at] - corner - value)),
                });
            }

            above = row;
        }
    }
}
