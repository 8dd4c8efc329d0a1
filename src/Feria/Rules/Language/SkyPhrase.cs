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

    private static readonly (string Word, int Hour)[] Hours = [("dawn", 6), ("midday", 12), ("afternoon", 15), ("dusk", 18), ("midnight", 24)];

    // Lunar months from one new moon to the next, named by the solar month that begins in each.
    private static readonly string[] LunarMonths =
    [
        "chaitra", "vaishakha", "jyeshtha", "ashadha", "shravana", "bhadrapada", "ashvina", "kartika", "margashirsha", "pausha",
        "magha", "phalguna",
    ];

    private static readonly TimeSpan MaximumHours = TimeSpan.FromHours(14);

    public static IEnumerable<string> Starts => [.. Terms.Select(t => t.Words[0]), "tithi", "nakshatra"];

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
            var hour = ReadHour(tokens);
            tokens.Expect("of");
            if (tokens.TryTake("solar", "month"))
            {
                return new TithiDate(tithi, hour, tokens.Number("solar month", 1, 12), ReadClock(tokens));
            }

            var month = LunarMonths.NumberOf(tokens.Current.Text);
            if (month == 0)
            {
                throw tokens.Unexpected("'solar month' or a lunar month", ["solar", .. LunarMonths]);
            }

            tokens.Take();
            return new LunarMonthDate(tithi, hour, month, ReadClock(tokens));
        }

        if (tokens.TryTake("nakshatra"))
        {
            var nakshatra = tokens.Number("lunar mansion", 1, 27);
            var hour = ReadHour(tokens);
            tokens.Expect("of");
            tokens.Expect("solar");
            tokens.Expect("month");
            return new NakshatraDate(nakshatra, hour, tokens.Number("solar month", 1, 12), ReadClock(tokens));
        }

        return null;
    }

    /// <summary>"10 at dusk in UTC+5:30" behind "day 1 of solar month".</summary>
    public static SolarMonthDate ReadSolarMonth(TokenReader tokens, int day, int at)
    {
        var month = tokens.Number("solar month", 1, 12);
        var hour = ReadHour(tokens);
        return day <= 32
            ? new(day, hour, month, ReadClock(tokens))
            : throw new PhraseException(at, $"{day} is no day of that month: 1 to 32 is expected");
    }

    private static int ReadHour(TokenReader tokens)
    {
        tokens.Expect("at");
        foreach (var (word, hour) in Hours)
        {
            if (tokens.TryTake(word))
            {
                return hour;
            }
        }

        throw tokens.Unexpected($"'{string.Join("', '", Hours.Select(h => h.Word))}'", Hours.Select(h => h.Word));
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
            : throw new PhraseException(hours.Offset, $"{Feria.Text.Quoted.Of(hours.Original)} stands where hours from UTC are expected, 0 to 14, as in UTC+9, UTC-8 and UTC+5:30");
    }
}
