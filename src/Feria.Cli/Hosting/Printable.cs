using System.Globalization;

namespace Feria.Cli.Hosting;

/// <summary>Makes text of strangers fit to be shown: one line, nothing that commands a terminal.</summary>
internal static class Printable
{
    private const int LongestMessage = 1000;

    // Persian and the scripts of India are misspelt without them, and they command nothing.
    private const char ZeroWidthNonJoiner = '\u200C', ZeroWidthJoiner = '\u200D';

    /// <summary>The text with each control, format or line-breaking character as a space or its escape.</summary>
    public static string Cell(string text) =>
        text.Any(IsUnfit) ? string.Concat(text.Select(c => !IsUnfit(c) ? c.ToString() : c is '\n' or '\r' or '\t' ? " " : $"\\u{(int)c:x4}")) : text;

    /// <summary>A message of bounded length.</summary>
    public static string Message(string text)
    {
        var cell = Cell(text.Length > LongestMessage * 2 ? text[..(LongestMessage * 2)] : text);
        return cell.Length > LongestMessage ? $"{cell[..LongestMessage]}…" : cell;
    }

    private static bool IsUnfit(char c) =>
        c is not (>= ' ' and <= '~') and not (ZeroWidthNonJoiner or ZeroWidthJoiner)
        && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
