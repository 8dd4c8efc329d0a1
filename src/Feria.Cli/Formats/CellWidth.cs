using System.Text;
using Spectre.Console;

namespace Feria.Cli.Formats;

/// <summary>How many cells of a terminal a text takes; an East Asian character may take two.</summary>
internal static class CellWidth
{
    // Most text is ASCII, and then the tables of widths need not be loaded.
    public static int Of(string text) => Ascii.IsValid(text) ? text.Length : Measured(text);

    private static int Measured(string text) => text.GetCellWidth();
}
