using System.Collections.Frozen;
using CsCheck;
using Feria.Packs;
using Feria.Rules.Language;
using Feria.Tests.Rules.Expressions;

namespace Feria.Tests.Rules.Language;

/// <summary>Words thrown together: what cannot be read is a <see cref="PhraseException"/> within the phrase, nothing else.</summary>
public sealed class PhraseSoupTests
{
    private static readonly FrozenSet<string> Ids = new[] { "one", "two-2" }.ToFrozenSet();

    private static readonly string[] Vocabulary =
    [
        .. Words.Months, .. Words.Weekdays, .. Words.Ordinals, .. CalendarPhrase.Months, .. CalendarWords.All.Select(c => c.Name), "last", "day", "days", "week", "weeks", "of", "before",
        "after", "on", "or", "nearest", "easter", "orthodox", "julian", "month", "solar", "tithi", "nakshatra", "chaitra", "midday", "march", "equinox", "solstice",
        "qingming", "in", "utc", "UTC+9", "UTC-3", "UTC+5:30", "at", "dawn", "dusk", "+", "-", ",", ";", "to", "and", "not", "another", "holiday", "holidays", "between", "two", "weekend",
        "next", "previous", "working", "that", "is", "no", "dropped", "never", "none", "even", "odd", "every", "from", "the", "one", "two-2",
        "0", "1", "2", "5", "29", "31", "366", "1000", "1957", "9998", "99999999999", "2001-02-03", "2001-02-30", "é", "٣", "\0", "-", "--", ":", "(", "𝟙",
    ];

    private static readonly Gen<string> Soup =
        Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Array[0, 12].Select(words => string.Join(' ', words));

    [Fact]
    public void DatePhrase_Soup_IsReadOrRefused() => Soup.Sample(phrase => Check(phrase, p => DatePhrase.Parse(p, Ids)), iter: 20_000);

    [Fact]
    public void OtherPhrases_Soup_AreReadOrRefused() => Soup.Sample(phrase =>
    {
        Check(phrase, ObservancePhrase.Parse);
        Check(phrase, WhenPhrase.Parse);
        Check(phrase, YearsPhrase.Parse);
        Check(phrase, p => AnnouncedPhrase.Parse(p, 2001));
        Check(phrase, p => WeekdaysPhrase.ParseList(p));
    }, iter: 5_000);

    [Fact]
    public void DatePhrase_Characters_AreReadOrRefused() => Gen.String.Sample(phrase => Check(phrase, p => DatePhrase.Parse(p, Ids)));

    /// <summary>Phrases built as the grammar has them: they are read, evaluated and packed without loss.</summary>
    [Fact]
    public void DatePhrase_OfTheGrammar_IsReadEvaluatedAndPacked() => Phrases.Sample(phrase =>
    {
        var expression = DatePhrase.Parse(phrase, Ids);
        foreach (var year in new[] { 1583, 1899, 2024, 4099 })
        {
            Assert.All(expression.In(year), d => Assert.InRange(d.Year, year - 1, year + 1));
        }

        using var writer = new PackWriter();
        ExpressionCodec.Write(writer, expression);
        var reader = new PackReader(writer.ToArray());
        Assert.Equal(expression, ExpressionCodec.Read(reader));
    });

    private static string[] Numbered => [.. CalendarWords.All.Where(c => c.MostMonths > 1).Select(c => c.Name)];

    private static Gen<string> Phrases => Base.SelectMany(b => Wrapper.Array[0, 3].Select(wrappers => wrappers.Aggregate(b, (inner, w) => w(inner))));

    private static Gen<string> Base => Gen.OneOf(
        Gen.Select(Gen.Int[1, 28], One(Words.Months), Gen.Bool).Select((d, m, julian) => $"{d} {m}{(julian ? " julian" : string.Empty)}"),
        Gen.Select(One([.. Words.Ordinals, "last"]), One(Words.Weekdays), One(Words.Months)).Select((o, w, m) => $"{o} {w} of {m}"),
        One(Words.Months).Select(m => $"last day of {m}"),
        One(["easter", "orthodox easter", "one", "two-2", "qingming in UTC+8", "tithi 9 at midday of chaitra in UTC+5:30", "nakshatra 22 at dawn of solar month 5 in UTC+5:30", "day 1 of solar month 10 at dusk in UTC+5:30", "day 74 of pawukon", "march equinox in UTC+9", "december solstice in UTC-3", "tithi 30 at dusk of solar month 7 in UTC+5:30"]),
        Gen.Select(Gen.Int[1, 30], One(CalendarPhrase.Months)).Select((d, m) => $"{d} {m}"),
        One(CalendarPhrase.Months).Select(m => $"last day of {m}"),
        Gen.Select(One(Numbered), Gen.Int[1, 12]).Select((c, m) => $"last day of {c} month {m}"),
        Gen.Select(Gen.Int[1, 30], One(Numbered), Gen.Int[1, 12]).Select((d, c, m) => $"day {d} of {c} month {m}"));

    private static Gen<Func<string, string>> Wrapper => Gen.OneOf(
        Gen.Select(One(Words.Weekdays), One(["after", "before", "on or after", "on or before", "nearest"])).Select((w, r) => (Func<string, string>)(p => $"{w} {r} {p}")),
        Gen.Select(Gen.Int[0, 20], One(["before", "after"])).Select((n, r) => (Func<string, string>)(p => $"{n} days {r} {p}")),
        Gen.Select(One(["+", "-"]), Gen.Int[0, 5]).Select((sign, n) => (Func<string, string>)(p => $"{p} {sign} {n} weeks")));

    private static Gen<string> One(IReadOnlyList<string> words) => Gen.Int[0, words.Count - 1].Select(i => words[i]);

    private static void Check(string phrase, Func<string, object> parse)
    {
        try
        {
            Assert.NotNull(parse(phrase));
        }
        catch (PhraseException e)
        {
            Assert.InRange(e.Offset, 0, phrase.Length);
            Assert.NotEmpty(e.Message);
        }
    }
}
