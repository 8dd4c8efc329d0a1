using Feria.Holidays;

namespace Feria.Rules.Language;

/// <summary>
/// Reads a rule said in one line: a date, and behind it <c>since</c> and <c>until</c> a year or day, <c>in even years</c>,
/// <c>every 4 years from 1957</c>, and last <c>when</c>, <c>shifts</c> or <c>observed</c> with all that follows them up to the next.
/// </summary>
internal static class RulePhrase
{
    private static readonly string[] Tails = ["when", "shifts", "observed"];

    /// <summary>Reads a whole phrase.</summary>
    /// <exception cref="PhraseException">It cannot be read.</exception>
    public static RuleVariant Parse(string phrase)
    {
        var cuts = Cuts(phrase);
        var rule = ReadHead(phrase[..cuts[0].At]);
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var (word, at) = cuts[i];
            var from = at + word.Length;
            var text = phrase[from..cuts[i + 1].At];
            rule = word switch
            {
                "when" => rule with { When = Shifted(from, () => WhenPhrase.Parse(text)) },
                "shifts" => rule with { Shifts = Shifted(from, () => ObservancePhrase.Parse(text)) },
                _ => rule with { Observed = Shifted(from, () => ObservancePhrase.Parse(text)) },
            };
        }

        return rule;
    }

    private static RuleVariant ReadHead(string head)
    {
        var tokens = new TokenReader(head);
        DatePhrase.CheckLength(tokens);
        var on = DatePhrase.Read(tokens);
        var (first, last) = (0, DateOnly.MaxValue.DayNumber - 1);
        var years = YearPattern.All;
        while (!tokens.IsAtEnd)
        {
            if (tokens.TryTake("since"))
            {
                first = ReadBound(tokens, isLast: false);
            }
            else if (tokens.TryTake("until"))
            {
                last = ReadBound(tokens, isLast: true);
            }
            else if (tokens.TryTake("in", "even", "years"))
            {
                years = new(2, 0, []);
            }
            else if (tokens.TryTake("in", "odd", "years"))
            {
                years = new(2, 1, []);
            }
            else if (tokens.TryTake("every"))
            {
                years = YearsPhrase.ReadEvery(tokens);
            }
            else
            {
                throw tokens.Unexpected("'since', 'until', 'in even years', 'every 4 years from', 'when', 'shifts' or 'observed'", ["since", "until", "in", "every", .. Tails]);
            }
        }

        return new()
        {
            RuleId = "rule",
            Name = new([new("en", head.Trim())]),
            Scopes = new([0]),
            Holds = new(first, last),
            Years = years,
            On = on,
            Kinds = [HolidayKind.Public],
        };
    }

    private static int ReadBound(TokenReader tokens, bool isLast)
    {
        if (!tokens.Current.IsNumber || tokens.Current.Text.Length < 4)
        {
            return AnnouncedPhrase.ReadDay(tokens, 0);
        }

        var year = YearsPhrase.ReadYear(tokens);
        return (isLast ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1)).DayNumber;
    }

    /// <summary>Where each tail begins, in order, and the end of the phrase.</summary>
    private static List<(string Word, int At)> Cuts(string phrase)
    {
        var cuts = new List<(string Word, int At)>();
        foreach (var word in Tails)
        {
            var at = (" " + phrase + " ").IndexOf($" {word} ", StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                cuts.Add((word, at));
            }
        }

        return [.. cuts.OrderBy(c => c.At), (string.Empty, phrase.Length)];
    }

    private static T Shifted<T>(int by, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PhraseException e)
        {
            throw new PhraseException(e.Offset + by, e.Message);
        }
    }
}
