namespace Feria.Readers.Dates;

/// <summary>Days of a month in English words: <c>first</c>, <c>twenty-fifth</c>, <c>thirty first</c>.</summary>
internal static class EnglishDayWords
{
    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    /// <summary>Replaces words for days by numbers, so that the rest sees <c>25 december</c> alone.</summary>
    public static List<DateToken> ToNumbers(List<DateToken> tokens)
    {
        var replaced = new List<DateToken>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (number, used) = Read(tokens, i);
            replaced.Add(used == 0 ? tokens[i] : new(string.Empty, number, 2, tokens[i].IsSpaced));
            i += Math.Max(0, used - 1);
        }

        return replaced;
    }

    private static (int Number, int Used) Read(List<DateToken> tokens, int at)
    {
        var word = tokens[at].Word;
        var tens = word switch { "twenty" => 20, "thirty" => 30, _ => 0 };
        if (tens == 0)
        {
            var ordinal = word == "thirtieth" ? 30 : Array.IndexOf(Ordinals, word) + 1;
            return (ordinal, ordinal > 0 ? 1 : 0);
        }

        var next = at + 1 < tokens.Count && tokens[at + 1].IsDash ? at + 2 : at + 1;
        var unit = next < tokens.Count ? Array.IndexOf(Ordinals, tokens[next].Word) + 1 : 0;
        return unit is >= 1 and <= 9 ? (tens + unit, next - at + 1) : (0, 0);
    }
}
