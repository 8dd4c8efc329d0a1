using Feria.Readers.Tables;

namespace Feria.Readers.Web;

/// <summary>What is on a page, so that whoever reads an error sees how the page is laid out now.</summary>
internal static class FoundOnPage
{
    private const int MostTables = 5;
    private const int MostColumns = 8;
    private const int LongestCell = 30;

    public static string Describe(HtmlPage page)
    {
        var title = page.Title.Length == 0 ? "an untitled page" : $"the page \"{PlainText.Shorten(page.Title, 80)}\"";
        if (page.Tables.Count == 0)
        {
            var text = page.Beginning;
            return $"Found: {title} without any table{(text.Length == 0 ? " and without any text" : $", whose text begins \"{text}\"")}.";
        }

        var lines = page.Tables.Take(MostTables).Select((t, i) => $"\n  table {i + 1}: {Describe(t)}");
        var more = page.Tables.Count > MostTables ? $"\n  and {page.Tables.Count - MostTables} more" : string.Empty;
        return $"Found: {title} with {Count(page.Tables.Count, "table")}.{string.Concat(lines)}{more}";
    }

    private static string Describe(HtmlTable table)
    {
        var headers = table.Headers.All(h => h.Length == 0) ? "no headers" : $"headers {List(table.Headers)}";
        var first = table.Rows.FirstOrDefault(r => !r.IsBlankOrNote);
        return $"{headers}; {Count(table.Rows.Count, "row")}{(first is null ? string.Empty : $"; first: {List(first.Cells)}")}";
    }

    private static string List(IReadOnlyList<string> cells) =>
        string.Join(" | ", cells.Take(MostColumns).Select(c => PlainText.Shorten(c, LongestCell))) + (cells.Count > MostColumns ? " | …" : string.Empty);

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? string.Empty : "s")}");
}
