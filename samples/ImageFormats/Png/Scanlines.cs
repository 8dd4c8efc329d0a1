namespace ImageFormats.Png;

/// <summary>The rows of one pass, with their filters undone.</summary>
/// <param name="points">The decompressed points.</param>
/// <param name="length">The bytes of a row.</param>
/// <param name="distance">The bytes from a point to the one left of it.</param>
internal sealed class Scanlines(Stream points, int length, int distance)
{
    private byte[] _row = new byte[length];
    private byte[] _above = new byte[length];

    /// <summary>The next row, valid until the one after it.</summary>
    public ReadOnlySpan<byte> Next()
    {
        (_row, _above) = (_above, _row);
        var filter = points.ReadByte();
        if (filter < 0 || points.ReadAtLeast(_row, length, throwOnEndOfStream: false) < length)
        {
            throw new PictureException("its points end early");
        }

        for (var at = 0; at < length; at++)
        {
            var left = at < distance ? 0 : _row[at - distance];
            var corner = at < distance ? 0 : _above[at - distance];
            _row[at] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => _above[at],
                3 => (left + _above[at]) / 2,
                4 => Paeth(left, _above[at], corner),
                _ => throw new PictureException($"a row has filter {filter}; there are 0 to 4"),
            });
        }

        return _row;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (byLeft, byAbove, byCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
    }
}
