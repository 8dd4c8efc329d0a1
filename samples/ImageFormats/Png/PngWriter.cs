using System.Buffers.Binary;
using System.IO.Compression;

namespace ImageFormats.Png;

/// <summary>Writes true colour of eight bits; each value as its difference to the one left of it, which compresses well.</summary>
internal static class PngWriter
{
    private const byte Sub = 1;

    public static byte[] Write(Picture picture)
    {
        var opaque = picture.IsOpaque;
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        (header[8], header[9]) = (8, (byte)(opaque ? PngHeader.Rgb : PngHeader.RgbAlpha));

        using MemoryStream file = new();
        file.Write(Png.Signature);
        Chunk.Write(file, "IHDR", header);
        Chunk.Write(file, "IDAT", Compress(picture, opaque));
        Chunk.Write(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compress(Picture picture, bool opaque)
    {
        using MemoryStream data = new();
        using (ZLibStream points = new(data, CompressionLevel.Optimal))
        {
            for (var y = 0; y < picture.Height; y++)
            {
                points.WriteByte(Sub);
                Pixel left = new(0, 0, 0, 0);
                foreach (var pixel in picture.Row(y))
                {
                    ReadOnlySpan<byte> differences =
                        [(byte)(pixel.R - left.R), (byte)(pixel.G - left.G), (byte)(pixel.B - left.B), (byte)(pixel.A - left.A)];
                    points.Write(opaque ? differences[..3] : differences);
                    left = pixel;
                }
            }
        }

        return data.ToArray();
    }
}
