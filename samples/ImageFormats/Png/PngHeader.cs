using System.Buffers.Binary;

namespace ImageFormats.Png;

/// <summary>The first chunk: how big the picture is, and how its points are written.</summary>
internal sealed record PngHeader(uint Width, uint Height, int Depth, int ColorType, bool IsInterlaced)
{
    public const int Gray = 0;
    public const int Rgb = 2;
    public const int Indexed = 3;
    public const int GrayAlpha = 4;
    public const int RgbAlpha = 6;

    public int Channels => ColorType switch
    {
        Rgb => 3,
        GrayAlpha => 2,
        RgbAlpha => 4,
        _ => 1,
    };

    public int BitsPerPixel => Channels * Depth;

    public static PngHeader Read(ReadOnlySpan<byte> data)
    {
        if (data.Length != 13)
        {
            throw new PictureException($"its header has {data.Length} bytes instead of 13");
        }

        PngHeader header = new(
            BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]), data[8], data[9], data[12] == 1);
        var fits = (header.ColorType, header.Depth) is (Gray, 1 or 2 or 4 or 8 or 16) or (Indexed, 1 or 2 or 4 or 8) or (Rgb or GrayAlpha or RgbAlpha, 8 or 16);
        return !fits ? throw new PictureException($"there is no colour type {data[9]} of {data[8]} bits")
            : data[10] != 0 || data[11] != 0 || data[12] > 1 ? throw new PictureException($"its compression {data[10]}, filter {data[11]} or interlace {data[12]} is unknown")
            : header;
    }
}
