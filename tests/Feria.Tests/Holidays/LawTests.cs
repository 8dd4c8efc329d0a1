using System.Globalization;
using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;

namespace Feria.Tests.Holidays;

/// <summary>Days that a law fixes, written down from the law by hand. A minus marks a day that is none.</summary>
public sealed class LawTests
{
    [Theory]

    // Britain. BFDA: Banking and Financial Dealings Act 1971.
    [InlineData("GB-ENG", "BFDA, schedule 1: 27 December where the 25th or 26th is a Sunday; proclamation for the 28th", "2021-12-27 2021-12-28 2022-12-26 2022-12-27")]
    [InlineData("GB-ENG", "BFDA, schedule 1: Easter Monday, last Mondays of May and August, 26 December", "2024-04-01 2024-05-27 2024-08-26 2024-12-26")]
    [InlineData("GB-ENG", "Common law: Good Friday and Christmas Day", "2024-03-29 2024-12-25 1950-04-07")]
    [InlineData("GB-ENG", "Proclamation under BFDA, section 1 (3): New Year's Day, since 1974", "1974-01-01 2022-01-03 2023-01-02 -1973-01-01")]
    [InlineData("GB-ENG", "Proclamation: Early May bank holiday, since 1978; moved to VE Day in 1995 and 2020", "1978-05-01 2019-05-06 1995-05-08 -1995-05-01 2020-05-08 -2020-05-04 -1977-05-02")]
    [InlineData("GB-ENG", "Proclamations of jubilees: 1977, 2002, 2012, 2022", "1977-06-07 2002-06-03 2002-06-04 -2002-05-27 2012-06-04 2012-06-05 -2012-05-28 2022-06-02 2022-06-03 -2022-05-30")]
    [InlineData("GB-ENG", "Proclamations of weddings, a funeral, a coronation and a millennium", "1981-07-29 2011-04-29 2022-09-19 2023-05-08 1999-12-31")]
    [InlineData("GB-ENG", "Bank Holidays Act 1871: Whit Monday, until 1970", "1970-05-18 -1971-05-31-whit-monday")]
    [InlineData("GB-SCT", "BFDA, schedule 1, Scotland: 2 January, first Mondays of May and August; no Easter Monday", "2024-01-02 2024-08-05 -2024-08-26 -2024-04-01")]
    [InlineData("GB-SCT", "BFDA, schedule 1, Scotland: 1 and 2 January on a weekend, the Monday and Tuesday", "2022-01-03 2022-01-04 2023-01-02 2023-01-03")]
    [InlineData("GB-SCT", "St Andrew's Day Bank Holiday (Scotland) Act 2007: on a weekend, the Monday", "2023-11-30 2024-12-02 2025-12-01 -2005-11-30")]
    [InlineData("GB-NIR", "Bank Holiday (Ireland) Act 1903: 17 March, or the Monday where it is a Sunday", "2023-03-17 2024-03-18")]
    [InlineData("GB-NIR", "Proclamation: Battle of the Boyne, 12 July, or the Monday after a weekend", "2024-07-12 2020-07-13 2025-07-14")]
    [InlineData("GB-WLS", "BFDA: neither Saint Patrick's nor Saint Andrew's Day", "-2023-03-17 -2023-11-30 2024-04-01")]

    // Germany. The Länder's holiday acts; the Unification Treaty.
    [InlineData("DE", "Einigungsvertrag, article 2 (2): 3 October", "1991-10-03 2024-10-03")]
    [InlineData("DE", "Holiday acts of all Länder: days on a weekend are not made up for", "2022-05-01 -2022-05-02 2021-12-26 -2021-12-27")]
    [InlineData("DE", "Holiday acts of all Länder: New Year, Good Friday, Easter Monday, 1 May, Ascension, Whit Monday, Christmas", "2024-01-01 2024-03-29 2024-04-01 2024-05-01 2024-05-09 2024-05-20 2024-12-25 2024-12-26")]
    [InlineData("DE-HH", "Reformation Day: everywhere in 2017, in the north since 2018", "2017-10-31 2018-10-31 -2016-10-31")]
    [InlineData("DE-BY", "Reformation Day: in Bavaria in 2017 alone", "2017-10-31 -2018-10-31")]
    [InlineData("DE-NW", "Pflegeversicherungsgesetz of 1994: Repentance Day given up after 1994", "1994-11-16 -1995-11-22")]
    [InlineData("DE-SN", "Saxony kept Repentance Day, the Wednesday before 23 November", "1994-11-16 1995-11-22 2022-11-16 2023-11-22")]
    [InlineData("DE-BE", "Berlin's act of 2019: Women's Day; once the liberation in 2020 and 2025", "2019-03-08 -2018-03-08 2020-05-08 2025-05-08 -2021-05-08")]
    [InlineData("DE-MV", "Mecklenburg's act of 2022: Women's Day since 2023", "2023-03-08 -2022-03-08")]
    [InlineData("DE-TH", "Thuringia's act of 2019: World Children's Day", "2019-09-20 -2018-09-20")]
    [InlineData("DE-BY", "Bayerisches Feiertagsgesetz, article 1: Epiphany, Corpus Christi, All Saints", "2024-01-06 2024-05-30 2024-11-01 -2024-10-31")]
    [InlineData("DE-Augsburg", "Bayerisches Feiertagsgesetz, article 1 (2): Peace Festival in Augsburg", "2024-08-08 2024-08-15")]
    [InlineData("DE-BB", "Brandenburg's act: Easter Sunday and Whit Sunday too", "2024-03-31 2024-05-19 -2024-05-30")]
    [InlineData("DE-SL", "Saarland's act: Assumption, Corpus Christi", "2024-08-15 2024-05-30 -2024-01-06")]

    // Japan. Act on National Holidays, No. 178 of 1948.
    [InlineData("JP", "Article 3 (2), since 12 April 1973: a Sunday's day is made up for on the Monday", "1973-04-30 -1973-02-12 1981-05-04 2024-02-12 2020-02-24")]
    [InlineData("JP", "Article 3 (2) as of 2007: on the next day that is no national holiday", "2008-05-06 2009-05-06 2015-05-06 2020-05-06 2026-05-06")]
    [InlineData("JP", "Article 3 (3), since 27 December 1985: a day between two national holidays", "1988-05-04 2009-09-22 2015-09-22 2026-09-22 2019-04-30 2019-05-02 -1985-05-04")]
    [InlineData("JP", "Article 3 (3): not on a Sunday", "-1986-05-04")]
    [InlineData("JP", "Act No. 141 of 1998, Happy Monday: Coming of Age and Sports", "1999-01-15 2000-01-10 2026-01-12 1999-10-10 2000-10-09")]
    [InlineData("JP", "Act No. 59 of 2001, Happy Monday: Marine and Respect for the Aged", "2002-07-20 2003-07-21 2002-09-16 2003-09-15")]
    [InlineData("JP", "The Emperor's birthday, none in 2019", "1988-04-29 1989-12-23 2018-12-23 -2019-12-23 2020-02-23 -2019-02-23")]
    [InlineData("JP", "Acts of single years: funeral, enthronements, wedding", "1959-04-10 1989-02-24 1990-11-12 1993-06-09 2019-05-01 2019-10-22")]
    [InlineData("JP", "Olympic special measures acts: 2020 and 2021", "2020-07-23 2020-07-24 2020-08-10 -2020-07-20 -2020-10-12 -2020-08-11 2021-07-22 2021-07-23 2021-08-08 2021-08-09 -2021-08-11")]
    [InlineData("JP", "Article 2: Mountain Day since 2016, Foundation Day since 1967, Marine Day since 1996", "2016-08-11 -2015-08-11 1967-02-11 -1966-02-11 1996-07-20 -1995-07-20")]
    [InlineData("JP", "Article 2: the equinoxes, as the Cabinet announced them", "2024-03-20 2023-03-21 2012-09-22 2023-09-23 1979-09-24")]

    // Singapore. Holidays Act 1998; gazette.
    [InlineData("SG", "Holidays Act, section 4 (2): a Sunday's day is made up for on the next day that is no holiday", "2022-05-02 2023-01-02 2023-01-24 2017-01-30 2022-12-26 2023-11-13")]
    [InlineData("SG", "Holidays Act, schedule: fixed days", "2024-01-01 2024-05-01 2024-08-09 2024-12-25 -2024-12-26")]
    [InlineData("SG", "Gazette of 2025", "2025-01-29 2025-01-30 2025-03-31 2025-04-18 2025-05-12 2025-06-07 2025-10-20")]
    [InlineData("SG", "Gazette of 2018", "2018-02-16 2018-02-17 2018-03-30 2018-05-29 2018-06-15 2018-08-22 2018-11-06")]
    [InlineData("SG", "Parliamentary Elections Act: polling days", "2011-05-07 2015-09-11 2020-07-10 2025-05-03")]
    [InlineData("SG", "Presidential Elections Act: polling day; gazette: fifty years", "2023-09-01 2015-08-07")]
    [InlineData("SG", "Holidays (Amendment) Act 1968: Boxing Day, Holy Saturday and Easter Monday given up", "1968-12-26 -1969-12-26 1968-04-13 -1969-04-05 1968-04-15 -1969-04-07")]

    // The United States.
    [InlineData("US", "5 U.S.C. 6103 (b): the Friday before a Saturday; Executive Order 10358: the Monday after a Sunday", "2020-07-03 2021-07-05 2021-06-18 2021-12-24 2021-12-31 2023-01-02 2022-12-26")]
    [InlineData("US", "Uniform Monday Holiday Act, Public Law 90-363, from 1971", "1971-02-15 1971-05-31 1971-10-11 1971-10-25 1970-02-22 1970-05-30 1970-10-12 1970-11-11 -1971-02-22 -1971-11-11")]
    [InlineData("US", "Public Law 94-97: Veterans Day on 11 November again, from 1978", "1977-10-24 1978-11-10 1979-11-12 -1978-10-23")]
    [InlineData("US", "Public Law 98-144: Martin Luther King Jr., from 1986", "1986-01-20 2026-01-19 -1985-01-21")]
    [InlineData("US", "Public Law 117-17: Juneteenth, from 2021", "2021-06-19 2023-06-19 -2020-06-19")]
    [InlineData("US", "Joint Resolution of 26 December 1941: the fourth Thursday of November", "1950-11-23 2018-11-22 2025-11-27 -2023-11-30")]
    [InlineData("US-MA", "M.G.L. chapter 4, section 7: Patriots' Day, on a Monday since 1969; no Friday in lieu", "2025-04-21 1968-04-19 -2020-07-03")]
    [InlineData("US-HI", "Hawaii Revised Statutes 8-1: Prince Kuhio, Kamehameha, Statehood", "2025-03-26 2025-06-11 2025-08-15 -2025-10-13")]
    [InlineData("US-AK", "Alaska Statutes 44.12.010: Seward's Day and Alaska Day", "2025-03-31 2024-10-18")]
    [InlineData("US-LA", "Louisiana Revised Statutes 1:55: Mardi Gras and Good Friday", "2025-03-04 2025-04-18")]
    [InlineData("US-UT", "Utah Code 63G-1-301: Pioneer Day", "2025-07-24 2024-07-24")]
    [InlineData("US-RI", "Rhode Island General Laws 25-1-1: Victory Day, the second Monday of August", "2025-08-11 2024-08-12")]
    [InlineData("US-CA", "California Government Code 6700: Cesar Chavez Day; Columbus Day no more since 2009", "2025-03-31 2008-10-13 -2009-10-12")]
    [InlineData("US-DC", "D.C. Code 28-2701: Emancipation Day; 5 U.S.C. 6103 (c): Inauguration Day", "2025-04-16 2021-01-20 -2022-01-20")]
    [InlineData("US-VT", "1 V.S.A. 371: Town Meeting Day and Bennington Battle Day", "2025-03-04 2024-08-16")]
    [InlineData("US-WV", "West Virginia Code 2-2-1: West Virginia Day", "2024-06-20 2025-06-20")]
    public Task Day_ThatALawFixes_IsAPublicHoliday(string place, string law, string days) =>
        Law.AssertPublicHolidays(place, law, days);

    [Theory]
    [InlineData("GB-ENG", "2021-12-28", "boxing-day", "2021-12-26")]
    [InlineData("GB-SCT", "2022-01-04", "new-year-holiday", "2022-01-02")]
    [InlineData("JP", "2008-05-06", "greenery-day", "2008-05-04")]
    [InlineData("SG", "2023-01-24", "chinese-new-year", "2023-01-22")]
    public async Task Day_InLieu_NamesTheDayItStandsFor(string place, string date, string rule, string actual)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var answer = await Almanac.BuiltIn.ReadAsync(Location.FromCode(place), DateRange.OfYear(day.Year), cancellation: TestContext.Current.CancellationToken);

        var holiday = answer.Holidays.Single(h => h.Date == day && h.Kind == HolidayKind.Public);
        Assert.Equal((rule, actual), (holiday.RuleId, holiday.ObservedFor?.ToString("O", null)));
        Assert.Contains(answer.Holidays, h => h.Date == holiday.ObservedFor && h.RuleId == rule);
    }
}
