using System.Text;

namespace Feria.Readers.Dates;

/// <summary>Makes words comparable whatever their case, accents and apostrophes, without the tables of a culture.</summary>
internal static class Letters
{
    private static readonly (string From, char To)[] Plain =
    [
        ("àáâãäåāăą", 'a'), ("çćčĉ", 'c'), ("ďđð", 'd'), ("èéêëēėęě", 'e'), ("ğģ", 'g'), ("ìíîïīįı", 'i'), ("ķ", 'k'),
        ("ļľł", 'l'), ("ñńņň", 'n'), ("òóôõöøőºō", 'o'), ("ŕř", 'r'), ("śşšș", 's'), ("ťţț", 't'), ("ùúûüūůűų", 'u'),
        ("ýÿ", 'y'), ("źżž", 'z'), ("ª", 'a'), ("ё", 'е'), ("й", 'и'), ("ї", 'і'),
        ("ά", 'α'), ("έ", 'ε'), ("ή", 'η'), ("ίϊΐ", 'ι'), ("ό", 'ο'), ("ύϋΰ", 'υ'), ("ώ", 'ω'), ("ς", 'σ'),
    ];

    private static readonly Dictionary<char, char> Folded =
        Plain.SelectMany(p => p.From.Select(c => (c, p.To))).ToDictionary(p => p.c, p => p.To);

    /// <summary>Lower case without accents; combining marks and apostrophes are dropped.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // The dotted capital I of Turkish has no lower case of one character in the invariant tables.
            var lower = c == 'İ' ? 'i' : char.ToLowerInvariant(c);
            if (!IsDropped(lower))
            {
                folded.Append(Folded.GetValueOrDefault(lower, lower));
            }
        }

        return folded.ToString();
    }

    /// <summary>Whether a character belongs to a word: a letter, a combining mark or an apostrophe.</summary>
    public static bool IsOfWord(char c) => char.IsLetter(c) || IsDropped(c);

    private static bool IsDropped(char c) => c is '\'' or '’' or 'ʼ' or (>= '\u0300' and <= '\u036F');
}
