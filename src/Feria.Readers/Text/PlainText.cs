using System.Text;

namespace Feria.Readers;

/// <summary>Text as a page shows it.</summary>
internal static class PlainText
{
    /// <summary>Every run of white space one space, none at the ends, nothing invisible.</summary>
    public static string Tidy(string? text)
    {
        var tidy = new StringBuilder();
        foreach (var c in text ?? string.Empty)
        {
            if (char.IsWhiteSpace(c))
            {
                if (tidy.Length > 0 && tidy[^1] != ' ')
                {
                    tidy.Append(' ');
                }
            }
            else if (!IsInvisible(c))
            {
                tidy.Append(c);
            }
        }

        return tidy.ToString().TrimEnd();
    }

    /// <summary>At most so many characters, with an ellipsis for the rest.</summary>
    public static string Shorten(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "…");

    private static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' || char.IsControl(c);
}
