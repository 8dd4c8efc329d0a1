namespace Feria.Rules.Language;

/// <summary>Reads what a rule says after <c>years:</c>: <c>even</c>, <c>odd</c>, <c>every 4 from 1957</c>, <c>1999, 2001 to 2003</c>.</summary>
internal static class YearsPhrase
{
    private const int MaximumYears = 1000;

    /// <summary>Reads a whole phrase.</summary>
    /// <exception cref="PhraseException">It cannot be read.</exception>
    public static YearPattern Parse(string phrase)
    {
        var tokens = new TokenReader(phrase);
        YearPattern pattern;
        if (tokens.TryTake("even"))
        {
            pattern = new(2, 0, []);
        }
        else if (tokens.TryTake("odd"))
        {
            pattern = new(2, 1, []);
        }
        else if (tokens.TryTake("every"))
        {
            pattern = ReadEvery(tokens);
        }
        else
        {
            pattern = new(1, 0, ReadList(tokens));
        }

        tokens.ExpectEnd();
        return pattern;
    }

    /// <summary>"4 years from 1957" behind "every".</summary>
    public static YearPattern ReadEvery(TokenReader tokens)
    {
        var every = tokens.Number("number of years", 2, 1000);
        _ = tokens.TryTake("years");
        tokens.Expect("from");
        return new(every, ReadYear(tokens), []);
    }

    public static int ReadYear(TokenReader tokens) => tokens.Number("year", 1, 9998);

    private static List<int> ReadList(TokenReader tokens)
    {
        var years = new List<int>();
        do
        {
            var at = tokens.Current.Offset;
            var first = ReadYear(tokens);
            var last = tokens.TryTake("to") ? ReadYear(tokens) : first;
            years.AddRange(last >= first && last - first <= MaximumYears
                ? Enumerable.Range(first, last - first + 1)
                : throw new PhraseException(at, $"the years run from the earlier to the later, at most {MaximumYears} of them"));
        }
        while (tokens.TryTake(","));
        return years;
    }
}
