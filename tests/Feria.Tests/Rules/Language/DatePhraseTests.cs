using System.Collections.Frozen;
using Feria.Rules.Expressions;
using Feria.Rules.Language;
using Feria.Tests.Rules.Expressions;

namespace Feria.Tests.Rules.Language;

public sealed class DatePhraseTests
{
    /// <summary>Every form of a date, with its days in 2024, a leap year that begins on a Monday, and in 2026.</summary>
    [Theory]
    [InlineData("1 January", "2024-01-01", "2026-01-01")]
    [InlineData("29 February", "2024-02-29", "")]
    [InlineData("last day of February", "2024-02-29", "2026-02-28")]
    [InlineData("last day of the February", "2024-02-29", "2026-02-28")]
    [InlineData("first monday of May", "2024-05-06", "2026-05-04")]
    [InlineData("the SECOND Tuesday of june", "2024-06-11", "2026-06-09")]
    [InlineData("third monday of September", "2024-09-16", "2026-09-21")]
    [InlineData("fourth thursday of November", "2024-11-28", "2026-11-26")]
    [InlineData("fifth friday of March", "2024-03-29", "")]
    [InlineData("last monday of May", "2024-05-27", "2026-05-25")]
    [InlineData("wednesday before 23 November", "2024-11-20", "2026-11-18")]
    [InlineData("wednesday after 20 November", "2024-11-27", "2026-11-25")]
    [InlineData("wednesday on or before 20 November", "2024-11-20", "2026-11-18")]
    [InlineData("wednesday on or after 20 November", "2024-11-20", "2026-11-25")]
    [InlineData("monday nearest 17 March", "2024-03-18", "2026-03-16")]
    [InlineData("day after 28 February", "2024-02-29", "2026-03-01")]
    [InlineData("the day before 1 March", "2024-02-29", "2026-02-28")]
    [InlineData("10 days before 1 January", "2023-12-22", "2025-12-22")]
    [InlineData("2 weeks after 1 May", "2024-05-15", "2026-05-15")]
    [InlineData("1 week after 1 May", "2024-05-08", "2026-05-08")]
    [InlineData("easter", "2024-03-31", "2026-04-05")]
    [InlineData("easter - 2 days", "2024-03-29", "2026-04-03")]
    [InlineData("easter + 1 day", "2024-04-01", "2026-04-06")]
    [InlineData("easter + 7 weeks + 1 day", "2024-05-20", "2026-05-25")]
    [InlineData("orthodox easter", "2024-05-05", "2026-04-12")]
    [InlineData("2 days before orthodox easter", "2024-05-03", "2026-04-10")]
    [InlineData("25 December julian", "2024-01-07", "2026-01-07")]
    [InlineData("1 shawwal", "2024-04-10", "2026-03-20")]
    [InlineData("10 dhu-al-hijjah", "2024-06-16", "2026-05-27")]
    [InlineData("day 1 of chinese month 1", "2024-02-10", "2026-02-17")]
    [InlineData("day 15 of chinese month 8", "2024-09-17", "2026-09-25")]
    [InlineData("day 15 of korean month 8", "2024-09-17", "2026-09-25")]
    [InlineData("day 10 of vietnamese month 3", "2024-04-18", "2026-04-26")]
    [InlineData("last day of chinese month 12", "2024-02-09", "2026-02-16")]
    [InlineData("last day of ramadan", "2024-04-09", "2026-03-19")]
    [InlineData("15 nisan", "2024-04-23", "2026-04-02")]
    [InlineData("14 adar", "2024-03-24", "2026-03-03")]
    [InlineData("14 adar-i", "2024-02-23", "")]
    [InlineData("day 1 of hebrew month 1", "2024-10-03", "2026-09-12")]
    [InlineData("1 farvardin", "2024-03-20", "2026-03-21")]
    [InlineData("last day of esfand", "2024-03-19", "2026-03-20")]
    [InlineData("1 meskerem", "2024-09-11", "2026-09-11")]
    [InlineData("29 tahsas", "2024-01-08", "2026-01-07")]
    [InlineData("29 koiak", "2024-01-08", "2026-01-07")]
    [InlineData("march equinox in UTC+9", "2024-03-20", "2026-03-20")]
    [InlineData("june solstice in UTC-3", "2024-06-20", "2026-06-21")]
    [InlineData("september equinox in UTC+9", "2024-09-22", "2026-09-23")]
    [InlineData("december solstice in UTC+8", "2024-12-21", "2026-12-22")]
    [InlineData("qingming in UTC+8", "2024-04-04", "2026-04-05")]
    [InlineData("march equinox in UTC+5:30", "2024-03-20", "2026-03-20")]
    [InlineData("tithi 29 at dawn of solar month 7 in UTC+8", "2024-10-31", "2026-11-08")]
    [InlineData("tithi 30 at dusk of solar month 7 in UTC+5:30", "2024-10-31", "2026-11-08")]
    [InlineData("monday after easter + 1 day", "2024-04-02", "2026-04-07")]
    public void Parse_EveryForm_GivesItsDays(string phrase, string in2024, string in2026)
    {
        Assert.Equal(in2024, Text(Parse(phrase).In(2024)));
        Assert.Equal(in2026, Text(Parse(phrase).In(2026)));
    }

    [Fact]
    public void Parse_TheIdOfARule_IsThatRule()
    {
        var ids = new[] { "thanksgiving-day", "day-1" }.ToFrozenSet();

        Assert.Equal(new OtherRule("thanksgiving-day"), DatePhrase.Parse("thanksgiving-day", ids));
        Assert.Equal(new Offset(new OtherRule("day-1"), -3), DatePhrase.Parse("day-1 - 3 days", ids));
        Assert.Equal(new RelativeWeekday(DayOfWeek.Friday, WeekdayRelation.After, new OtherRule("day-1")), DatePhrase.Parse("friday after day-1", ids));
        Assert.Equal(new BetweenHolidays(), DatePhrase.Parse("day between two holidays", ids));
    }

    [Theory]
    [InlineData("", 0, "the phrase ends where a date or the id of a rule is expected")]
    [InlineData("   ", 3, "the phrase ends")]
    [InlineData("frist monday of May", 0, "did you mean 'first'?")]
    [InlineData("first of May", 6, "'of' stands where a weekday is expected")]
    [InlineData("1 Janury", 2, "did you mean 'january'?")]
    [InlineData("easter + 1 dya", 11, "did you mean 'day'?")]
    [InlineData("31 february", 0, "31 is no day of that month: 1 to 29 is expected")]
    [InlineData("99999999999 May", 0, "99999999999 is no day of a month")]
    [InlineData("thanksgiving", 0, "did you mean 'thanksgiving-day'?")]
    [InlineData("1 May 2020", 6, "'2020' stands where the end of the phrase is expected")]
    [InlineData("1 May,", 5, "',' stands where the end of the phrase is expected")]
    [InlineData("easter+39days", 7, "'39days' stands where number of days is expected")]
    [InlineData("1/5", 1, "'/' stands where a month is expected")]
    [InlineData("easter -", 8, "the phrase ends where number of days is expected")]
    [InlineData("2 days easter", 7, "'easter' stands where 'before' or 'after' is expected")]
    [InlineData("day 3 of may", 9, "'may' stands where the name of a calendar is expected")]
    [InlineData("day 3 of korea month 1", 9, "did you mean 'korean'?")]
    [InlineData("day 31 of korean month 1", 4, "31 is no day of that month: 1 to 30 is expected")]
    [InlineData("15 nissan", 3, "did you mean 'nisan'?")]
    [InlineData("31 nisan", 0, "31 is no day of that month: 1 to 30 is expected")]
    [InlineData("march equinox in UTC", 20, "the phrase ends where '+' or '-' and hours is expected")]
    [InlineData("march equinox in UTC+", 21, "'' stands where hours from UTC are expected")]
    [InlineData("march equinox in UTC+15", 21, "'15' stands where hours from UTC are expected, 0 to 14")]
    [InlineData("march equinox in UTC+14:30", 21, "'14:30' stands where hours from UTC are expected")]
    [InlineData("march equinox in UTC+5:60", 21, "'5:60' stands where hours from UTC are expected")]
    [InlineData("tithi 29 of solar month 7 in UTC+8", 9, "'of' stands where 'at' is expected")]
    [InlineData("day\u0000after easter", 3, "stands where")]
    public void Parse_NoDate_SaysWhereAndWhat(string phrase, int offset, string message)
    {
        var error = Assert.Throws<PhraseException>(() => DatePhrase.Parse(phrase, new[] { "thanksgiving-day" }.ToFrozenSet()));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(offset, error.Offset);
    }

    private static DateExpression Parse(string phrase) => DatePhrase.Parse(phrase, FrozenSet<string>.Empty);

    private static string Text(IEnumerable<DateOnly> days) => string.Join(' ', days.Select(d => d.ToString("O", null)));
}
