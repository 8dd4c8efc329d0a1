using System.Text.RegularExpressions;

namespace Feria.Tables.Tests;

/// <summary>The page about tables: the queries that users copy are those that are tested.</summary>
internal static partial class TablesPage
{
    private static readonly string Text = File.ReadAllText(Repository.File("docs", "tables.md")).ReplaceLineEndings("\n");

    /// <summary>Gets the names of the queries.</summary>
    public static IEnumerable<string> Queries => Block().Matches(Text).Where(m => m.Groups[1].Value == "sql").Select(m => m.Groups[2].Value);

    /// <summary>The text of a query.</summary>
    public static string Query(string name) => Find("sql", name);

    /// <summary>What the page says that a query gives.</summary>
    public static string Result(string name) => Find("result", name);

    /// <summary>The table of questions whose columns begin so, as rows of an insertion.</summary>
    public static string Questions(string columns)
    {
        var lines = Text.Split('\n').SkipWhile(l => l != $"| {columns} |").Skip(2).TakeWhile(l => l.StartsWith('|'));
        return string.Join(", ", lines.Select(l => $"({string.Join(", ", l.Trim('|').Split('|').Select(c => $"'{c.Trim()}'"))})"));
    }

    private static string Find(string fence, string name) => Block().Matches(Text).Single(m => m.Groups[1].Value == fence && m.Groups[2].Value == name).Groups[3].Value;

    [GeneratedRegex(@"^```(sql|result) (\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
