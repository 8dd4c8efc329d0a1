namespace Feria.Readers.Dates;

/// <summary>Finds where a text may fall into the two ends of a range.</summary>
internal static class DateRangeText
{
    /// <summary>Every way to cut the text in two at a dash or at a word such as <c>to</c>.</summary>
    public static IEnumerable<(string From, string To)> Split(string text, DateLanguage language)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '-' or '–' or '—')
            {
                yield return (text[..i], text[(i + 1)..]);
            }
            else if (char.IsLetter(text[i]) && (i == 0 || !Letters.IsOfWord(text[i - 1])))
            {
                var end = i;
                while (end < text.Length && Letters.IsOfWord(text[end]))
                {
                    end++;
                }

                if (language.IsTo(Letters.Fold(text.AsSpan(i, end - i))))
                {
                    yield return (text[..i], text[end..]);
                }
            }
        }
    }
}
