using Feria.Rules.Expressions;

namespace Feria.Rules.Language;

/// <summary>Reads what the sky decides: <c>march equinox in UTC+9</c>, <c>tithi 29 of solar month 7 in UTC+8</c>.</summary>
internal static class SkyPhrase
{
    private static readonly (string[] Words, int Degrees)[] Terms =
    [
        (["march", "equinox"], 0), (["qingming"], 15), (["june", "solstice"], 90), (["september", "equinox"], 180), (["december", "solstice"], 270),
    ];

    public static IEnumerable<string> Starts => Terms.Select(t => t.Words[0]).Append("tithi");

    public static DateExpression? TryRead(TokenReader tokens)
    {
        foreach (var (words, degrees) in Terms)
        {
            if (tokens.TryTake(words))
            {
                return new SolarTerm(degrees, ReadClock(tokens));
            }
        }

        if (tokens.TryTake("tithi"))
        {
            var tithi = tokens.Number("lunar day", 1, 30);
            tokens.Expect("of");
            tokens.Expect("solar");
            tokens.Expect("month");
            var month = tokens.Number("solar month", 1, 12);
            return new TithiDate(tithi, month, ReadClock(tokens));
        }

        return null;
    }

    private static int ReadClock(TokenReader tokens)
    {
        tokens.Expect("in");
        tokens.Expect("utc");
        var sign = tokens.TryTake("+") ? 1 : tokens.TryTake("-") ? -1 : throw tokens.Unexpected("'+' or '-' and hours", []);
        return sign * 60 * tokens.Number("number of hours", 0, 14);
    }
}
