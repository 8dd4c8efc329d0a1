namespace Feria.Cli.Formats;

/// <summary>Keeps a text that runs from right to left within its cell, so that the cells of a row stay in their order.</summary>
internal static class CellDirection
{
    // Marks rather than isolates: terminals that know no isolates still know these, and all agree that they take no cell.
    private const char LeftToRightMark = '\u200E';

    public static string Keep(string cell) => cell.AsSpan().ContainsAnyInRange('\u0590', '\u08FF')
        || cell.AsSpan().ContainsAnyInRange('\uFB1D', '\uFDFF') || cell.AsSpan().ContainsAnyInRange('\uFE70', '\uFEFC')
            ? $"{LeftToRightMark}{cell}{LeftToRightMark}"
            : cell;
}
