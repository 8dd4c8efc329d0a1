using System.Buffers.Binary;

namespace ImageFormats.Png;

/// <summary>The chunks of a file that a picture needs.</summary>
/// <param name="Header">How the points are written.</param>
/// <param name="Palette">The colours of an indexed picture, with their transparency; else empty.</param>
/// <param name="Transparent">The values of the one colour that is transparent; else empty.</param>
/// <param name="Data">The compressed points.</param>
internal sealed record PngFile(PngHeader Header, Pixel[] Palette, int[] Transparent, MemoryStream Data)
{
    public static PngFile Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Png.Signature))
        {
            throw new PictureException(file.AsSpan().StartsWith(Png.Signature[..4])
                ? "its signature is damaged, as it is when a file was transferred as text"
                : "it does not begin with the signature");
        }

        PngHeader? header = null;
        Pixel[] palette = [];
        int[] transparent = [];
        MemoryStream data = new();
        var last = "";
        foreach (var chunk in Chunk.Of(file))
        {
            if ((header is null) != (chunk.Type == "IHDR"))
            {
                throw new PictureException(header is null ? $"its first chunk is {chunk.Type} instead of IHDR" : "it has a second header");
            }

            switch (chunk.Type)
            {
                case "IHDR":
                    header = PngHeader.Read(chunk.Data.Span);
                    break;
                case "PLTE":
                    palette = ReadPalette(chunk.Data.Span);
                    break;
                case "tRNS" when header!.ColorType == PngHeader.Indexed:
                    palette = [.. palette.Select((color, at) => at < chunk.Data.Length ? color with { A = chunk.Data.Span[at] } : color)];
                    break;
                case "tRNS" when chunk.Data.Length == header!.Channels * 2:
                    transparent = [.. Enumerable.Range(0, header.Channels).Select(at => (int)BinaryPrimitives.ReadUInt16BigEndian(chunk.Data.Span[(at * 2)..]))];
                    break;
                case "IDAT" when data.Length == 0 || last == "IDAT":
                    data.Write(chunk.Data.Span);
                    break;
                case "IEND":
                    return Complete(new PngFile(header!, palette, transparent, data));
                default:
                    if (!chunk.IsAncillary)
                    {
                        throw new PictureException($"it has a chunk {chunk.Type} that is unknown or out of its place");
                    }

                    break;
            }

            last = chunk.Type;
        }

        throw new PictureException("it ends without the chunk IEND");
    }

    private static PngFile Complete(PngFile file)
    {
        file.Data.Position = 0;
        return file.Data.Length == 0 ? throw new PictureException("it has no points: there is no chunk IDAT")
            : file.Header.ColorType == PngHeader.Indexed && file.Palette.Length == 0 ? throw new PictureException("it has colours by number and no palette")
            : file;
    }

    private static Pixel[] ReadPalette(ReadOnlySpan<byte> data)
    {
        if (data.Length == 0 || data.Length % 3 != 0 || data.Length > 768)
        {
            throw new PictureException($"its palette has {data.Length} bytes, which is no number of colours from 1 to 256");
        }

        var colors = new Pixel[data.Length / 3];
        for (var at = 0; at < colors.Length; at++)
        {
            colors[at] = new Pixel(data[at * 3], data[(at * 3) + 1], data[(at * 3) + 2]);
        }

        return colors;
    }
}
