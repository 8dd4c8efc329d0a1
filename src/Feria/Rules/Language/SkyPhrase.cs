using System.Globalization;
using Feria.Rules.Expressions;

namespace Feria.Rules.Language;

/// <summary>Reads what the sky decides: <c>march equinox in UTC+9</c>, <c>tithi 29 at dawn of solar month 7 in UTC+8</c>.</summary>
internal static class SkyPhrase
{
    private static readonly (string[] Words, int Degrees)[] Terms =
    [
        (["march", "equinox"], 0), (["qingming"], 15), (["june", "solstice"], 90), (["september", "equinox"], 180), (["december", "solstice"], 270),
    ];

    private const int Dawn = 6, Dusk = 18;

    private static readonly TimeSpan MaximumHours = TimeSpan.FromHours(14);

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
            var hour = tokens.TryTake("at", "dawn") ? Dawn : tokens.TryTake("at", "dusk") ? Dusk : throw tokens.Unexpected("'at dawn' or 'at dusk'", ["at"]);
            tokens.Expect("of");
            tokens.Expect("solar");
            tokens.Expect("month");
            var month = tokens.Number("solar month", 1, 12);
            return new TithiDate(tithi, hour, month, ReadClock(tokens));
        }

        return null;
    }

    /// <summary>"in UTC+9", "in UTC-8", "in UTC+5:30": minutes ahead of UTC.</summary>
    private static int ReadClock(TokenReader tokens)
    {
        tokens.Expect("in");
        tokens.Expect("utc");
        var sign = tokens.TryTake("+") ? 1 : tokens.TryTake("-") ? -1 : throw tokens.Unexpected("'+' or '-' and hours", []);
        var hours = tokens.Take();
        return TimeSpan.TryParseExact(hours.Text, ["%h", "%h\\:mm"], CultureInfo.InvariantCulture, out var ahead) && ahead <= MaximumHours
            ? sign * (int)ahead.TotalMinutes
            : throw new PhraseException(hours.Offset, $"'{hours.Original}' stands where hours from UTC are expected, 0 to 14, as in UTC+9, UTC-8 and UTC+5:30");
    }
}
