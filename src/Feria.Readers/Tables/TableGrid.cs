using System.Globalization;
using AngleSharp.Dom;

namespace Feria.Readers.Tables;

/// <summary>Lays the cells of one table out in rows and columns: the algorithm "forming a table" of the HTML standard.</summary>
internal sealed class TableGrid
{
    private const int MostColumns = 1_000;

    private readonly List<HtmlCell?[]> _rows = [];
    private readonly Dictionary<int, (HtmlCell Cell, int UntilRow)> _growing = [];

    private TableGrid()
    {
    }

    /// <summary>The slots row by row; a slot that no cell covers is <see langword="null"/>. All rows are equally long.</summary>
    /// <param name="table">The table; tables within its cells do not belong to it.</param>
    /// <param name="budget">How many slots may still be made; what is used is taken off.</param>
    /// <exception cref="FormatException">The budget is used up: a few bytes of spans can ask for millions of slots.</exception>
    public static (IReadOnlyList<IElement> Elements, IReadOnlyList<HtmlCell?[]> Slots) Of(IElement table, ref int budget)
    {
        var grid = new TableGrid();
        var elements = new List<IElement>();
        foreach (var group in Groups(table))
        {
            var end = elements.Count + group.Count;
            foreach (var row in group)
            {
                grid.Add(row, elements.Count, end, ref budget);
                elements.Add(row);
            }
        }

        var width = grid._rows.Count == 0 ? 0 : grid._rows.Max(r => r.Length);
        Take(grid._rows.Sum(r => width - r.Length), ref budget);
        return (elements, [.. grid._rows.Select(r => Widened(r, width))]);
    }

    private static HtmlCell?[] Widened(HtmlCell?[] row, int width)
    {
        Array.Resize(ref row, width);
        return row;
    }

    private static IEnumerable<List<IElement>> Groups(IElement table)
    {
        var loose = new List<IElement>();
        foreach (var child in table.Children)
        {
            if (child.LocalName is "thead" or "tbody" or "tfoot")
            {
                yield return [.. child.Children.Where(c => c.LocalName == "tr")];
            }
            else if (child.LocalName == "tr")
            {
                loose.Add(child);
            }
        }

        yield return loose;
    }

    private void Add(IElement element, int row, int groupEnd, ref int budget)
    {
        var slots = new List<HtmlCell?>();
        foreach (var child in element.Children.Where(c => c.LocalName is "td" or "th"))
        {
            FillFromAbove(slots, row);
            var width = Span(child, "colspan", 1, MostColumns);
            var height = Span(child, "rowspan", 0, int.MaxValue);
            var cell = new HtmlCell(child, row, slots.Count, width);
            Take(width, ref budget);
            for (var i = 0; i < width; i++)
            {
                if (height != 1)
                {
                    // A cell never grows out of its group of rows; a height of zero fills the group.
                    _growing[slots.Count] = (cell, height == 0 ? groupEnd : (int)Math.Min((long)row + height, groupEnd));
                }

                slots.Add(cell);
            }
        }

        FillToTheEnd(slots, row, ref budget);
        _rows.Add([.. slots]);
    }

    private void FillFromAbove(List<HtmlCell?> slots, int row)
    {
        while (_growing.TryGetValue(slots.Count, out var above) && row < above.UntilRow && above.Cell.Row < row)
        {
            slots.Add(above.Cell);
        }
    }

    private void FillToTheEnd(List<HtmlCell?> slots, int row, ref int budget)
    {
        var last = _growing.Where(g => row < g.Value.UntilRow).Select(g => g.Key).DefaultIfEmpty(-1).Max();
        Take(Math.Max(0, last + 1 - slots.Count), ref budget);
        while (slots.Count <= last)
        {
            var above = _growing.TryGetValue(slots.Count, out var growing) && row < growing.UntilRow ? growing.Cell : null;
            slots.Add(above);
        }
    }

    private static void Take(int slots, ref int budget)
    {
        budget -= slots;
        if (budget < 0)
        {
            throw new FormatException("The tables of the page have more cells than any table of dates needs.");
        }
    }

    private static int Span(IElement cell, string attribute, int least, int most) =>
        int.TryParse(cell.GetAttribute(attribute)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, least, most)
            : 1;
}
