using System.Collections.Frozen;
using System.Globalization;
using Feria.Rules.Language;
using Feria.Tests.Rules.Expressions;

namespace Feria.Tests.Calendars;

/// <summary>Calendars that the framework does not have, against the days that their countries published or announced.</summary>
public sealed class AnnouncedCalendarTests
{
    [Theory]
    [InlineData("day 15 of thai month 3", "1993-03-07 2023-03-06 2024-02-24 2025-02-12 2026-03-03")]
    [InlineData("day 15 of thai month 6", "2023-06-03 2024-05-22 2025-05-11 2026-05-31")]
    [InlineData("day 15 of thai month 8", "2018-07-27 2019-07-16 2020-07-05 2021-07-24 2023-08-01 2024-07-20 2025-07-10 2026-07-29")]
    [InlineData("15 kason", "2022-05-14 2023-05-03 2024-05-22 2025-05-11")]
    [InlineData("15 waso", "2022-07-12 2023-08-01 2024-07-20 2025-07-09")]
    [InlineData("15 thadingyut", "2022-10-09 2023-10-29 2024-10-17 2025-10-06")]
    [InlineData("25 tazaungmon", "2022-11-17 2023-12-07 2024-11-25 2025-11-14")]
    [InlineData("day 1 of thingyan", "2012-04-12 2019-04-13 2024-04-13")]
    [InlineData("last day of thingyan", "2012-04-16 2019-04-16 2020-04-16 2024-04-16")]
    [InlineData("day 1 of bhutanese month 1", "2021-02-12 2022-03-03 2023-02-21 2024-02-10 2025-02-28")]
    [InlineData("day 22 of bhutanese month 9", "2021-10-27 2022-11-15 2023-11-04 2024-11-22")]
    [InlineData("day 1 of mongolian month 1", "2019-02-05 2020-02-24 2021-02-12 2022-02-02 2023-02-21 2024-02-10")]
    [InlineData("1 baishakh", "2013-04-14 2018-04-14 2020-04-13 2023-04-14 2024-04-13 2025-04-14 2026-04-14")]
    [InlineData("3 ashwin", "2021-09-19 2022-09-19 2023-09-20 2024-09-19 2025-09-19")]
    [InlineData("1 magh", "2023-01-15 2024-01-15 2025-01-14 2026-01-15")]
    [InlineData("day 74 of pawukon", "2022-06-08 2023-01-04 2023-08-02 2024-02-28 2024-09-25 2025-04-23 2025-11-19")]
    [InlineData("tithi 30 at dusk of ashvina in UTC+5:30", "2019-10-27 2020-11-14 2021-11-04 2022-10-24 2023-11-12 2024-10-31")]
    [InlineData("tithi 9 at midday of chaitra in UTC+5:30", "2020-04-02 2021-04-21 2022-04-10 2023-03-30 2024-04-17")]
    [InlineData("tithi 4 at midday of bhadrapada in UTC+5:30", "2020-08-22 2021-09-10 2022-08-31 2023-09-19 2024-09-07 2025-08-27")]
    [InlineData("tithi 29 at midnight of magha in UTC+5:30", "2021-03-11 2022-03-01 2023-02-18 2024-03-08 2025-02-26")]
    [InlineData("tithi 15 at dawn of kartika in UTC+5:30", "2020-11-30 2021-11-19 2022-11-08 2023-11-27 2024-11-15 2025-11-05")]
    [InlineData("tithi 15 at dusk of vaishakha in UTC+5:30", "2022-05-15 2023-05-05 2024-05-23 2025-05-12")]
    [InlineData("nakshatra 22 at dawn of solar month 5 in UTC+5:30", "2019-09-11 2021-08-21 2022-09-08 2023-08-29 2024-09-15 2025-09-05")]
    [InlineData("day 1 of solar month 10 at dusk in UTC+5:30", "2021-01-14 2022-01-14 2023-01-15 2024-01-15 2025-01-14")]
    public void Phrase_InTheseYears_GivesThePublishedDays(string phrase, string published)
    {
        var date = DatePhrase.Parse(phrase, FrozenSet<string>.Empty);
        var expected = published.Split(' ').Select(d => DateOnly.Parse(d, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(expected, expected.Select(d => d.Year).Distinct().SelectMany(date.In));
    }

    /// <summary>Months follow each other without a gap, however a year is made.</summary>
    [Theory]
    [InlineData("baishakh", "jestha", "ashadh", "shrawan", "bhadra", "ashwin", "kartik", "mangsir", "poush", "magh", "falgun", "chait")]
    [InlineData("wagaung", "tawthalin", "thadingyut", "tazaungmon", "nadaw", "pyatho", "tabodwe", "tabaung", "tagu", "kason", "nayon")]
    public void LastDayOfAMonth_AnyYear_IsBeforeTheFirstOfTheNext(params string[] months)
    {
        for (var year = 1860; year <= 2150; year++)
        {
            for (var i = 0; i + 1 < months.Length; i++)
            {
                var last = DatePhrase.Parse($"last day of {months[i]} + 1 day", FrozenSet<string>.Empty).In(year);
                var next = DatePhrase.Parse($"1 {months[i + 1]}", FrozenSet<string>.Empty);

                Assert.All(last, d => Assert.Contains(d, next.In(d.Year)));
            }
        }
    }
}
