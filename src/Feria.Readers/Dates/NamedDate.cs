namespace Feria.Readers.Dates;

/// <summary>Reads dates whose month is a word: <c>Monday 25th December 2026</c>, <c>1er janvier</c>, <c>December 25</c>.</summary>
internal static class NamedDate
{
    /// <summary>What the text says; <see langword="null"/> when a word is not known or a part occurs twice.</summary>
    public static DateParts? Read(ReadOnlySpan<char> text, DateLanguage language)
    {
        if (DateToken.Cut(text) is not { } tokens)
        {
            return null;
        }

        if (language.Code == "en")
        {
            tokens = EnglishDayWords.ToNumbers(tokens);
        }

        return Words(tokens, language) is var (month, weekday) && Numbers(tokens) is var (day, year)
            ? new DateParts(year, month, day, weekday)
            : null;
    }

    private static (int? Day, int? Year)? Numbers(List<DateToken> tokens)
    {
        int? day = null;
        int? year = null;
        foreach (var token in tokens.Where(t => t.IsNumber))
        {
            if (token.Digits == 4 && year is null)
            {
                year = token.Number;
            }
            else if (token.Digits <= 2 && day is null)
            {
                day = token.Number;
            }
            else
            {
                return null;
            }
        }

        return (day, year);
    }

    private static (int? Month, DayOfWeek? Weekday)? Words(List<DateToken> tokens, DateLanguage language)
    {
        var hasCertainMonth = tokens.Exists(t => language.Month(t.Word) > 0 && language.Weekday(t.Word) is null);
        var lastMonth = tokens.FindLastIndex(t => language.Month(t.Word) > 0);
        int? month = null;
        DayOfWeek? weekday = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Word;
            var day = tokens[i].IsWord ? language.Weekday(word) : null;
            if (!tokens[i].IsWord || IsOrdinalMark(tokens, i, language))
            {
                continue;
            }

            if (day is not null && month is null && IsCounted(tokens, i, language))
            {
                return null;
            }

            // A word for both, as "mar" in French, is the weekday when another word can be the month.
            if (day is not null && weekday is null && (language.Month(word) == 0 || hasCertainMonth || i != lastMonth))
            {
                weekday = day;
            }
            else if (month is null && language.Month(word) is > 0 and var number)
            {
                month = number;
            }
            else if (!language.IsFiller(word))
            {
                return null;
            }
        }

        return (month, weekday);
    }

    // "2nd Monday of May" is a rule, not the second of May.
    private static bool IsCounted(List<DateToken> tokens, int at, DateLanguage language)
    {
        var before = at - 1;
        while (before >= 0 && (IsOrdinalMark(tokens, before, language) || language.IsFiller(tokens[before].Word)))
        {
            before--;
        }

        return before >= 0 && tokens[before].Digits is 1 or 2 && tokens.FindIndex(at, t => language.Month(t.Word) > 0) > at;
    }

    private static bool IsOrdinalMark(List<DateToken> tokens, int at, DateLanguage language) =>
        at > 0 && tokens[at - 1].IsNumber && !tokens[at].IsSpaced && language.IsOrdinal(tokens[at].Word);
}
