namespace ImageFormats.Png;

/// <summary>The points that are written together: every one, or by Adam7 those of a grid.</summary>
/// <param name="X">The first column.</param>
/// <param name="Y">The first row.</param>
/// <param name="StepX">From one column to the next.</param>
/// <param name="StepY">From one row to the next.</param>
internal readonly record struct Pass(int X, int Y, int StepX, int StepY)
{
    private static readonly Pass[] Whole = [new(0, 0, 1, 1)];

    private static readonly Pass[] Adam7 =
        [new(0, 0, 8, 8), new(4, 0, 8, 8), new(0, 4, 4, 8), new(2, 0, 4, 4), new(0, 2, 2, 4), new(1, 0, 2, 2), new(0, 1, 1, 2)];

    public static Pass[] Of(PngHeader header) => header.IsInterlaced ? Adam7 : Whole;

    /// <summary>How many of the columns of a picture belong to it.</summary>
    public int Columns(Picture picture) => (picture.Width - X + StepX - 1) / StepX;
}
