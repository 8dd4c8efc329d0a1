using System.Collections.Frozen;
using System.Globalization;
using Feria.Rules.Language;
using Feria.Testing;
using Feria.Tests.Rules.Expressions;

namespace Feria.Tests.Calendars;

/// <summary>Calendars against every year of the reference data, where they lie beside the repository.</summary>
public sealed class ReferenceCalendarTests
{
    private static readonly string Reference = Repository.File("..", "shared", "reference", "holidays");

    [Theory]
    [InlineData("MM", "Full Moon Day of Kason", "15 kason", "")]
    [InlineData("MM", "Full Moon Day of Waso", "15 waso", "")]
    [InlineData("MM", "National Day", "25 tazaungmon", "")]
    [InlineData("MM", "Full Moon Day of Tabaung", "15 tabaung", "")]
    [InlineData("BT", "Losar", "day 1 of bhutanese month 1", "")]
    [InlineData("BT", "Lord Buddha's Parinirvana", "day 15 of bhutanese month 4", "")]
    [InlineData("BT", "First Sermon of Lord Buddha", "day 4 of bhutanese month 6", "")]
    [InlineData("BT", "Descending Day of Lord Buddha", "day 22 of bhutanese month 9", "")]
    [InlineData("MN", "Lunar New Year", "day 1 of mongolian month 1", "2006-02-28 2025-02-28")]
    // The reference has the leap month of 1993 a year late: docs/differences/TH.md.
    [InlineData("TH", "Loy Krathong", "day 15 of thai month 12", "1993-11-28")]
    [InlineData("TH", "Asarnha Bucha", "day 15 of thai month 8", "1993-08-02")]
    [InlineData("TH", "Makha Bucha", "day 15 of thai month 3", "1993-03-07 1994-02-25")]
    [InlineData("NP", "Constitution Day", "3 ashwin", "2027-09-20 2028-09-19 2031-09-20")]
    [InlineData("LK", "Vesak Full Moon Poya Day", "tithi 15 at dusk of vaishakha in UTC+5:30", "2011-05-16 2020-05-06 2021-05-25")]
    public void Phrase_EveryYearOfTheReference_GivesItsDayButForThese(string country, string name, string phrase, string exceptions)
    {
        if (!Directory.Exists(Reference))
        {
            Assert.Skip("The reference data are not part of the repository; they lie beside it where the maintainers have them.");
        }

        var days = File.ReadLines(Path.Combine(Reference, country + ".tsv"))
            .Select(l => l.Split('\t'))
            .Where(p => p[2] == name)
            .Select(p => DateOnly.Parse(p[0], CultureInfo.InvariantCulture))
            .ToHashSet();
        var date = DatePhrase.Parse(phrase, FrozenSet<string>.Empty);
        var missed = days.Select(d => d.Year).Distinct().SelectMany(date.In).Where(d => !days.Contains(d));

        Assert.NotEmpty(days);
        Assert.Equal(exceptions, string.Join(' ', missed.Select(d => $"{d:O}")));
    }
}
