/// <summary>Windows bitmaps: uncompressed, with a palette of 1, 4 or 8 bits or in true colour of 24 or 32.</summary>
public static class Bmp
{
    private const int HeaderLength = 54;

    /// <summary>Goes by the letters BM, and by the length of the header that follows.</summary>
    [Plugin(Label = "bid")]
    public static FormatBid? Bid(FileStart start)
        => start.StartsWith("BM"u8) && start.Bytes.Length >= 18 && Word(start.Bytes.Span, 14) is 40 or 52 or 56 or 108 or 124 ? new(90, "BM and a header")
        : start.StartsWith("BM"u8) ? new(20, "BM")
        : start.IsNamed(".bmp") ? new(5, "its name")
        : null;

    /// <summary>Reads a bitmap.</summary>
    [Plugin(Label = "decode")]
    public static Picture Decode(byte[] file)
    {
        if (file.Length < HeaderLength || !file.AsSpan().StartsWith("BM"u8))
        {
            throw new PictureException("it does not begin with BM and a header of 54 bytes");
        }

        int bits = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(28));
        if (Word(file, 30) != 0)
        {
            throw new PictureException($"it is compressed (method {Word(file, 30)}); uncompressed bitmaps are read");
        }

        if (bits is not (1 or 4 or 8 or 24 or 32))
        {
            throw new PictureException($"it has {bits} bits for a point; 1, 4, 8, 24 and 32 are read");
        }

        long height = Word(file, 22);
        Picture picture = new(Word(file, 18), Math.Abs(height));
        Pixel[] palette = bits <= 8 ? Palette(file, bits) : [];
        long stride = ((long)picture.Width * bits + 31) / 32 * 4;
        long start = (uint)Word(file, 10);
        if (start < HeaderLength || start + (stride * picture.Height) > file.Length)
        {
            throw new PictureException($"its points would begin at byte {start} and take {stride * picture.Height}, and it has {file.Length}");
        }

        for (int y = 0; y < picture.Height; y++)
        {
            // The lowest row comes first, unless the height is negative.
            Span<byte> row = file.AsSpan((int)(start + (stride * (height < 0 ? y : picture.Height - 1 - y))), (int)stride);
            Read(row, bits, palette, picture.Row(y));
        }

        return picture;
    }

    /// <summary>Writes a bitmap of 24 bits; what is transparent becomes opaque.</summary>
    [Plugin(Label = "encode")]
    public static byte[] Encode(Picture picture)
    {
        int stride = ((picture.Width * 24) + 31) / 32 * 4;
        byte[] file = new byte[HeaderLength + (stride * picture.Height)];
        "BM"u8.CopyTo(file);
        foreach ((int at, int value) in ((int, int)[])[(2, file.Length), (10, HeaderLength), (14, 40), (18, picture.Width), (22, picture.Height), (26, 1 | (24 << 16)), (34, file.Length - HeaderLength)])
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
        }

        for (int y = 0; y < picture.Height; y++)
        {
            Span<byte> row = file.AsSpan(HeaderLength + (stride * (picture.Height - 1 - y)));
            Span<Pixel> pixels = picture.Row(y);
            for (int x = 0; x < pixels.Length; x++)
            {
                (row[x * 3], row[(x * 3) + 1], row[(x * 3) + 2]) = (pixels[x].B, pixels[x].G, pixels[x].R);
            }
        }

        return file;
    }

    private static int Word(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file[at..]);

    private static Pixel[] Palette(byte[] file, int bits)
    {
        int used = Word(file, 46);
        long count = used == 0 ? 1 << bits : used;
        long start = 14L + (uint)Word(file, 14);
        if (count < 0 || count > 1 << bits || start + (count * 4) > file.Length)
        {
            throw new PictureException($"its palette of {count} colours does not fit");
        }

        return [.. Enumerable.Range(0, (int)count).Select(at => (int)start + (at * 4)).Select(at => new Pixel(file[at + 2], file[at + 1], file[at]))];
    }

    private static void Read(ReadOnlySpan<byte> row, int bits, Pixel[] palette, Span<Pixel> pixels)
    {
        for (int x = 0; x < pixels.Length; x++)
        {
            int at = x * bits / 8;
            if (bits > 8)
            {
                pixels[x] = new Pixel(row[at + 2], row[at + 1], row[at]);
                continue;
            }

            int index = (row[at] >> (8 - bits - (x * bits % 8))) & ((1 << bits) - 1);
            pixels[x] = index < palette.Length
                ? palette[index]
                : throw new PictureException($"a point has colour {index} of a palette of {palette.Length}");
        }
    }
}
