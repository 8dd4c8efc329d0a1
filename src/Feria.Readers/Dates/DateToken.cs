using System.Globalization;

namespace Feria.Readers.Dates;

/// <summary>A part of a date's text: a number, a folded word, or a dash.</summary>
/// <param name="Word">The folded word; empty for a number, <c>-</c> for a dash.</param>
/// <param name="Number">The number; -1 for anything else.</param>
/// <param name="Digits">How many digits the number was written with.</param>
/// <param name="IsSpaced">Whether white space stood before it.</param>
internal readonly record struct DateToken(string Word, int Number, int Digits, bool IsSpaced)
{
    public bool IsNumber => Number >= 0;

    public bool IsDash => Word == "-";

    public bool IsWord => !IsNumber && !IsDash;

    /// <summary>Cuts a text into tokens; <see langword="null"/> when a character has no place in any date.</summary>
    public static List<DateToken>? Cut(ReadOnlySpan<char> text)
    {
        var tokens = new List<DateToken>();
        var isSpaced = false;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                i = End(text, i, char.IsAsciiDigit);
                if (i - start > 4)
                {
                    return null;
                }

                tokens.Add(new(string.Empty, int.Parse(text[start..i], CultureInfo.InvariantCulture), i - start, isSpaced));
            }
            else if (Letters.IsOfWord(text[i]))
            {
                i = End(text, i, Letters.IsOfWord);
                if (Letters.Fold(text[start..i]) is { Length: > 0 } word)
                {
                    tokens.Add(new(word, -1, 0, isSpaced));
                }
            }
            else if (text[i] is '-' or '–' or '—' or '‐' or '‑')
            {
                tokens.Add(new("-", -1, 0, isSpaced));
                i++;
            }
            else if (!char.IsWhiteSpace(text[i]) && !",.:;()/*†‡".Contains(text[i], StringComparison.Ordinal))
            {
                return null;
            }
            else
            {
                i++;
                isSpaced = isSpaced || char.IsWhiteSpace(text[start]);
                continue;
            }

            isSpaced = false;
        }

        return tokens;
    }

    private static int End(ReadOnlySpan<char> text, int start, Func<char, bool> belongs)
    {
        while (start < text.Length && belongs(text[start]))
        {
            start++;
        }

        return start;
    }
}
