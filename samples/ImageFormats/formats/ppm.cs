/// <summary>Portable pixmaps, as text (P3) and binary (P6).</summary>
public static class Ppm
{
    /// <summary>Goes by P3 or P6 and a blank.</summary>
    [Plugin(Label = "bid")]
    public static FormatBid? Bid(FileStart start)
        => start.Bytes.Length > 2 && (start.StartsWith("P3"u8) || start.StartsWith("P6"u8)) && IsBlank(start.Bytes.Span[2])
            ? new(80, Encoding.ASCII.GetString(start.Bytes.Span[..2]))
            : start.IsNamed(".ppm") ? new(5, "its name") : null;

    /// <summary>Reads a pixmap.</summary>
    [Plugin(Label = "decode")]
    public static Picture Decode(byte[] file)
    {
        bool isText = file.AsSpan().StartsWith("P3"u8);
        if (!isText && !file.AsSpan().StartsWith("P6"u8))
        {
            throw new PictureException("it begins with neither P3 nor P6");
        }

        int at = 2;
        Picture picture = new(Number(file, ref at, "width"), Number(file, ref at, "height"));
        int most = Number(file, ref at, "highest value");
        if (most is < 1 or > 65535)
        {
            throw new PictureException($"its highest value is {most}; it has to be from 1 to 65535");
        }

        at++;
        int size = most > 255 ? 2 : 1;
        if (!isText && file.Length - at < (long)picture.Width * picture.Height * 3 * size)
        {
            throw new PictureException($"it ends before its {picture.Height} rows do");
        }

        for (int y = 0; y < picture.Height; y++)
        {
            foreach (ref Pixel pixel in picture.Row(y))
            {
                pixel = new Pixel(Sample(ref at), Sample(ref at), Sample(ref at));
            }
        }

        return picture;

        byte Sample(ref int from)
        {
            int value;
            if (isText)
            {
                value = Number(file, ref from, "value");
            }
            else
            {
                value = size == 1 ? file[from] : BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(from));
                from += size;
            }

            return value <= most ? (byte)(((value * 255) + (most / 2)) / most) : throw new PictureException($"a value is {value}, and the highest is {most}");
        }
    }

    /// <summary>Writes a binary pixmap; what is transparent becomes opaque.</summary>
    [Plugin(Label = "encode")]
    public static byte[] Encode(Picture picture)
    {
        using MemoryStream file = new();
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P6\n{picture.Width} {picture.Height}\n255\n")));
        for (int y = 0; y < picture.Height; y++)
        {
            foreach (Pixel pixel in picture.Row(y))
            {
                file.Write([pixel.R, pixel.G, pixel.B]);
            }
        }

        return file.ToArray();
    }

    private static bool IsBlank(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or 11 or 12;

    private static int Number(byte[] file, ref int at, string what)
    {
        while (at < file.Length && (IsBlank(file[at]) || file[at] == '#'))
        {
            // A comment goes to the end of its line.
            bool comment = file[at] == '#';
            at = comment && Array.IndexOf(file, (byte)'\n', at) is var end ? (end < 0 ? file.Length : end) : at + 1;
        }

        int start = at;
        int value = 0;
        while (at < file.Length && file[at] is >= (byte)'0' and <= (byte)'9' && at - start < 9)
        {
            value = (value * 10) + file[at++] - '0';
        }

        return at > start ? value : throw new PictureException($"byte {at} should be a digit of the {what}");
    }
}
