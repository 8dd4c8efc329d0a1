using Feria.Rules.Expressions;

namespace Feria.Rules.Language;

/// <summary>Reads equinoxes, solstices and solar terms: <c>march equinox in UTC+9</c>, <c>qingming in UTC+8</c>.</summary>
internal static class SkyPhrase
{
    private static readonly (string[] Words, int Degrees)[] Terms =
    [
        (["march", "equinox"], 0), (["qingming"], 15), (["june", "solstice"], 90), (["september", "equinox"], 180), (["december", "solstice"], 270),
    ];

    public static IEnumerable<string> Starts => Terms.Select(t => t.Words[0]);

    public static SolarTerm? TryRead(TokenReader tokens)
    {
        foreach (var (words, degrees) in Terms)
        {
            if (tokens.TryTake(words))
            {
                tokens.Expect("in");
                tokens.Expect("utc");
                var sign = tokens.TryTake("+") ? 1 : tokens.TryTake("-") ? -1 : throw tokens.Unexpected("'+' or '-' and hours", []);
                return new(degrees, sign * 60 * tokens.Number("number of hours", 0, 14));
            }
        }

        return null;
    }
}
