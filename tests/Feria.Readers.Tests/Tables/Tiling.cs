using System.Text;

namespace Feria.Readers.Tests.Tables;

/// <summary>A table whose cells cover a rectangle without gaps, and what each slot has to say.</summary>
internal static class Tiling
{
    public static (string Html, IReadOnlyList<string> Lines) Make(int rows, int columns, int[] widths, int[] heights)
    {
        var slots = Enumerable.Range(0, rows).Select(_ => new string?[columns]).ToArray();
        var html = new StringBuilder("<table>");
        for (var (row, cell) = (0, 0); row < rows; row++)
        {
            html.Append("<tr>");
            for (var column = 0; column < columns; column++)
            {
                if (slots[row][column] is null)
                {
                    var height = Math.Min(heights[cell], rows - row);
                    var width = Enumerable.Range(1, widths[cell]).TakeWhile(w => column + w <= columns && slots[row][column + w - 1] is null).Last();
                    html.Append(null, $"<td rowspan='{height}' colspan='{width}'>{cell}</td>");
                    Fill(slots, row, column, height, width, $"{cell}");
                    cell++;
                }
            }

            html.Append("</tr>");
        }

        return (html.Append("</table>").ToString(),
            [.. Enumerable.Range(0, rows).Select(r => string.Join('|', slots[r]))]);
    }

    private static void Fill(string?[][] slots, int row, int column, int height, int width, string text)
    {
        for (var r = row; r < row + height; r++)
        {
            for (var c = column; c < column + width; c++)
            {
                slots[r][c] = text;
            }
        }
    }
}
