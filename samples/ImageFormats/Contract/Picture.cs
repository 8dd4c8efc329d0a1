namespace ImageFormats;

/// <summary>What every format is read into and written from. For one thread at a time.</summary>
public sealed class Picture
{
    /// <summary>The most points a picture may have: a file of a few bytes can claim to be bigger than any memory.</summary>
    public const int MostPixels = 1 << 24;

    private readonly Pixel[] _pixels;

    /// <summary>A picture whose points are all transparent black.</summary>
    /// <param name="width">Points in a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <exception cref="PictureException">It is empty or has more than <see cref="MostPixels"/> points.</exception>
    public Picture(long width, long height)
    {
        if (width < 1 || height < 1 || width > MostPixels || height > MostPixels || width * height > MostPixels)
        {
            throw new PictureException($"it says that it is {width} x {height}; from 1 to {MostPixels} points can be read");
        }

        (Width, Height) = ((int)width, (int)height);
        _pixels = new Pixel[width * height];
    }

    /// <summary>Points in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Whether no point lets anything through.</summary>
    public bool IsOpaque => Array.TrueForAll(_pixels, pixel => pixel.A == 255);

    /// <summary>One row, from the left.</summary>
    /// <param name="y">Its number, from 0 at the top.</param>
    /// <returns>The points themselves, no copy.</returns>
    public Span<Pixel> Row(int y) => _pixels.AsSpan(y * Width, Width);
}
