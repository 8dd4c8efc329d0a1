namespace ImageFormats.Png;

/// <summary>Makes points of the bytes of a row.</summary>
internal sealed class PixelReader(PngFile file)
{
    private readonly int _most = (1 << file.Header.Depth) - 1;
    private readonly int[] _values = new int[file.Header.Channels];

    public Pixel Read(ReadOnlySpan<byte> row, int x)
    {
        for (var channel = 0; channel < _values.Length; channel++)
        {
            _values[channel] = Value(row, (x * _values.Length) + channel);
        }

        var alpha = file.Transparent.AsSpan().SequenceEqual(_values) ? (byte)0 : byte.MaxValue;
        return file.Header.ColorType switch
        {
            PngHeader.Gray => new(Level(0), Level(0), Level(0), alpha),
            PngHeader.Rgb => new(Level(0), Level(1), Level(2), alpha),
            PngHeader.GrayAlpha => new(Level(0), Level(0), Level(0), Level(1)),
            PngHeader.RgbAlpha => new(Level(0), Level(1), Level(2), Level(3)),
            _ => _values[0] < file.Palette.Length
                ? file.Palette[_values[0]]
                : throw new PictureException($"a point has colour {_values[0]} of a palette of {file.Palette.Length}"),
        };
    }

    private int Value(ReadOnlySpan<byte> row, int number)
    {
        var depth = file.Header.Depth;
        if (depth == 16)
        {
            return (row[number * 2] << 8) | row[(number * 2) + 1];
        }

        var bit = number * depth;
        return (row[bit / 8] >> (8 - depth - (bit % 8))) & _most;
    }

    private byte Level(int channel) => (byte)(((_values[channel] * 255L) + (_most / 2)) / _most);
}
