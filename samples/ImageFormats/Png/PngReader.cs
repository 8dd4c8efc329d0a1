using System.IO.Compression;

namespace ImageFormats.Png;

/// <summary>Decompresses the points and puts them where they belong.</summary>
internal static class PngReader
{
    public static Picture Read(PngFile file)
    {
        // Made first: it refuses a size that no memory holds, whatever the data would decompress to.
        Picture picture = new(file.Header.Width, file.Header.Height);
        using ZLibStream points = new(file.Data, CompressionMode.Decompress);
        try
        {
            PixelReader reader = new(file);
            foreach (var pass in Pass.Of(file.Header))
            {
                Read(file.Header, pass, points, reader, picture);
            }

            // Asking for one byte more makes the stream compare its own checksum.
            return points.ReadByte() < 0 ? picture : throw new PictureException("it has more points than its size allows");
        }
        catch (InvalidDataException damaged)
        {
            throw new PictureException("its compressed points are damaged", damaged);
        }
    }

    private static void Read(PngHeader header, Pass pass, ZLibStream points, PixelReader reader, Picture picture)
    {
        var columns = pass.Columns(picture);
        if (columns <= 0)
        {
            return;
        }

        Scanlines rows = new(points, (int)((((long)columns * header.BitsPerPixel) + 7) / 8), Math.Max(1, header.BitsPerPixel / 8));
        for (var y = pass.Y; y < picture.Height; y += pass.StepY)
        {
            var row = rows.Next();
            var pixels = picture.Row(y);
            for (var column = 0; column < columns; column++)
            {
                pixels[pass.X + (column * pass.StepX)] = reader.Read(row, column);
            }
        }
    }
}
