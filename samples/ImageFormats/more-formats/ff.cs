/// <summary>Farbfeld: eight letters, width, height, and four values of two bytes for each point.</summary>
public static class Farbfeld
{
    /// <summary>Goes by its signature.</summary>
    [Plugin(Label = "bid")]
    public static FormatBid? Bid(FileStart start) => start.StartsWith("farbfeld"u8) ? new(100, "its signature") : null;

    /// <summary>Reads a file.</summary>
    [Plugin(Label = "decode")]
    public static Picture Decode(byte[] file)
    {
        if (file.Length < 16)
        {
            throw new PictureException("it ends within its header of 16 bytes");
        }

        Picture picture = new(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(8)), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(12)));
        if (file.Length != 16 + ((long)picture.Width * picture.Height * 8))
        {
            throw new PictureException($"it has {file.Length - 16} bytes of points instead of {(long)picture.Width * picture.Height * 8}");
        }

        int at = 16;
        for (int y = 0; y < picture.Height; y++)
        {
            foreach (ref Pixel pixel in picture.Row(y))
            {
                pixel = new Pixel(Value(file, at), Value(file, at + 2), Value(file, at + 4), Value(file, at + 6));
                at += 8;
            }
        }

        return picture;
    }

    /// <summary>Writes a file.</summary>
    [Plugin(Label = "encode")]
    public static byte[] Encode(Picture picture)
    {
        using MemoryStream file = new();
        file.Write("farbfeld"u8);
        foreach (int length in (int[])[picture.Width, picture.Height])
        {
            file.Write([(byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length]);
        }

        for (int y = 0; y < picture.Height; y++)
        {
            foreach (Pixel pixel in picture.Row(y))
            {
                file.Write([pixel.R, pixel.R, pixel.G, pixel.G, pixel.B, pixel.B, pixel.A, pixel.A]);
            }
        }

        return file.ToArray();
    }

    private static byte Value(byte[] file, int at)
        => (byte)(((BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at)) * 255) + 32767) / 65535);
}
