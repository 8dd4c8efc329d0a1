using CsCheck;
using Feria.Readers.Dates;

namespace Feria.Readers.Tests.Dates;

public sealed class DateTextTests
{
    public static TheoryData<string> AllLanguages => [.. DateText.Languages];

    [Theory]
    [InlineData("en", "Monday 25th December 2023", "2023-12-25")]
    [InlineData("en", "25 Dec", "2026-12-25")]
    [InlineData("en", "December 25, 2026", "2026-12-25")]
    [InlineData("en", "Dec. 25th", "2026-12-25")]
    [InlineData("en", "Fri, 25-Dec-2026", "2026-12-25")]
    [InlineData("en", "Sept 1", "2026-09-01")]
    [InlineData("en", "1 may", "2026-05-01")]
    [InlineData("en", "25 December (Friday)", "2026-12-25")]
    [InlineData("en", "25 December*", "2026-12-25")]
    [InlineData("en", "25\u00A0December\n 2026", "2026-12-25")]
    [InlineData("en", "2026 Dec 25", "2026-12-25")]
    [InlineData("en", "2026-12-25", "2026-12-25")]
    [InlineData("en", "Friday 2026-12-25", "2026-12-25")]
    [InlineData("en", "2026/12/25", "2026-12-25")]
    [InlineData("en", "25.12.2026", "2026-12-25")]
    [InlineData("en", "the first of January", "2026-01-01")]
    [InlineData("en", "twenty-fifth of December", "2026-12-25")]
    [InlineData("en", "December the Twenty Fifth, 2027", "2027-12-25")]
    [InlineData("en", "Thursday the thirty-first of December", "2026-12-31")]
    [InlineData("en", "thirtieth November", "2026-11-30")]
    [InlineData("de", "25. Dezember", "2026-12-25")]
    [InlineData("de", "Freitag, den 25. Dezember 2026", "2026-12-25")]
    [InlineData("de", "Fr, 25.12.", "2026-12-25")]
    [InlineData("de", "1. Jänner 2026", "2026-01-01")]
    [InlineData("de", "3. MÄRZ", "2026-03-03")]
    [InlineData("de", "3. Ma\u0308rz", "2026-03-03")]
    [InlineData("de", "Sa 26.12.26", "2026-12-26")]
    [InlineData("fr", "1er janvier", "2026-01-01")]
    [InlineData("fr", "jeudi 1er janvier 2026", "2026-01-01")]
    [InlineData("fr", "mar 3 mars", "2026-03-03")]
    [InlineData("fr", "mar. 3 mar. 2026", "2026-03-03")]
    [InlineData("fr", "3 mar", "2026-03-03")]
    [InlineData("fr", "15 aout", "2026-08-15")]
    [InlineData("fr", "14 juil.", "2026-07-14")]
    [InlineData("es", "1 de enero de 2026", "2026-01-01")]
    [InlineData("es", "martes, 8 de diciembre", "2026-12-08")]
    [InlineData("es", "1º de mayo", "2026-05-01")]
    [InlineData("it", "1º gennaio", "2026-01-01")]
    [InlineData("it", "lunedì 6 aprile 2026", "2026-04-06")]
    [InlineData("pt", "segunda-feira, 7 de setembro de 2026", "2026-09-07")]
    [InlineData("nl", "maandag 27 april 2026", "2026-04-27")]
    [InlineData("nl", "2e paasdag 6 april", null)]
    [InlineData("sv", "tisdag 6 januari", "2026-01-06")]
    [InlineData("da", "fredag d. 25. december", "2026-12-25")]
    [InlineData("nb", "søndag 17. mai 2026", "2026-05-17")]
    [InlineData("no", "17. mai", "2026-05-17")]
    [InlineData("fi", "6. joulukuuta 2026", "2026-12-06")]
    [InlineData("fi", "su 6.12.", "2026-12-06")]
    [InlineData("pl", "3 maja 2026 r.", "2026-05-03")]
    [InlineData("pl", "sobota, 15 sierpnia", "2026-08-15")]
    [InlineData("cs", "5. července", "2026-07-05")]
    [InlineData("cs", "5. června", "2026-06-05")]
    [InlineData("cs", "28. 9. 2026", "2026-09-28")]
    [InlineData("hu", "2026. augusztus 20.", "2026-08-20")]
    [InlineData("hu", "március 15-én", null)]
    [InlineData("ro", "1 decembrie", "2026-12-01")]
    [InlineData("tr", "29 Ekim Perşembe", "2026-10-29")]
    [InlineData("tr", "23 NİSAN", "2026-04-23")]
    [InlineData("ru", "9 мая 2026 г.", "2026-05-09")]
    [InlineData("ru", "12 июня, пт", "2026-06-12")]
    [InlineData("uk", "п'ятниця, 28 серпня", "2026-08-28")]
    [InlineData("el", "25 Μαρτίου", "2026-03-25")]
    [InlineData("el", "1 ΜΑΪΟΥ", "2026-05-01")]
    [InlineData("en", "2026年1月1日(木)", "2026-01-01")]
    [InlineData("en", "1月1日", "2026-01-01")]
    [InlineData("en", "2026년 3월 1일 (일)", "2026-03-01")]
    public void Read_DateAsPeopleWriteIt_IsTheDay(string language, string text, string? expected)
    {
        var result = new DateText(language).Read(text, 2026);

        Assert.Equal(expected, result.IsSuccess ? result.Value.ToString("yyyy-MM-dd", null) : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Christmas")]
    [InlineData("December")]
    [InlineData("25")]
    [InlineData("2026")]
    [InlineData("25 December 26")]
    [InlineData("25 December 12:30")]
    [InlineData("25 December or 26 December")]
    [InlineData("25 26 December")]
    [InlineData("25 Christmas December")]
    [InlineData("Dezember 25")]
    [InlineData("25 Decembr")]
    [InlineData("25 De")]
    [InlineData("1 Ju")]
    [InlineData("25 December <b>")]
    [InlineData("12345-01-01")]
    [InlineData("25 December 20266")]
    [InlineData("Monday Friday 25 December")]
    [InlineData("twenty-eleventh of December")]
    [InlineData("+25 December")]
    [InlineData("1st Monday of May")]
    [InlineData("second Monday of May")]
    [InlineData("2 the Monday of May")]
    public void Read_AnythingElse_IsAnErrorThatQuotesIt(string text)
    {
        var error = new DateText().Read(text, 2026).Error;

        Assert.NotNull(error);
        Assert.Contains(text.Trim().Length == 0 ? "An empty text" : $"'{text.Trim()}'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30 February", "'30 February' is no day of the year 2026.")]
    [InlineData("29 Feb", "'29 Feb' is no day of the year 2026.")]
    [InlineData("2026-13-01", "'2026-13-01' is no day of the year 2026.")]
    [InlineData("0 January 2027", "'0 January 2027' is no day of the year 2027.")]
    [InlineData("Monday 25 December", "'Monday 25 December' contradicts itself: 25 December 2026 is a Friday, not a Monday.")]
    [InlineData("2026年1月1日(月)", "'2026年1月1日(月)' contradicts itself: 1 January 2026 is a Thursday, not a Monday.")]
    [InlineData("03/04/2026", "'03/04/2026' has its day first or its month first; DateOrder has to say which.")]
    [InlineData("25/12", "'25/12' has its day first or its month first; DateOrder has to say which.")]
    public void Read_DateThatCannotBe_SaysWhy(string text, string expected)
    {
        Assert.Equal(expected, new DateText().Read(text, 2026).Error?.Message);
    }

    [Theory]
    [InlineData(DateOrder.DayMonthYear, "03/04/2026", "2026-04-03")]
    [InlineData(DateOrder.DayMonthYear, "3-4", "2026-04-03")]
    [InlineData(DateOrder.DayMonthYear, "03/04/27", "2027-04-03")]
    [InlineData(DateOrder.MonthDayYear, "03/04/2026", "2026-03-04")]
    [InlineData(DateOrder.MonthDayYear, "Wed 3/4", "2026-03-04")]
    [InlineData(DateOrder.MonthDayYear, "03.04.2026", "2026-04-03")]
    public void Read_NumbersWithAnOrder_AreInIt(DateOrder order, string text, string expected)
    {
        var date = new DateText { Order = order }.Read(text, 2026).Value;

        Assert.Equal(expected, date.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void Read_TextOfAnotherLanguage_SuggestsIt()
    {
        var error = new DateText("fr").Read("25. Dezember 2026", 2026).Error;

        Assert.Equal(
            "'25. Dezember 2026' is no date in French, as 25 décembre, 25 décembre 2026 or 2026-12-25 would be. Did you mean German (de)?",
            error?.ToString());
    }

    [Fact]
    public void Read_LongText_IsShownShortened()
    {
        var error = new DateText().Read(new string('x', 1_000_000), 2026).Error;

        Assert.InRange(error!.Message.Length, 100, 250);
    }

    [Theory]
    [InlineData("en", "29–31 January", "2026-01-29", "2026-01-31")]
    [InlineData("en", "January 29-31, 2027", "2027-01-29", "2027-01-31")]
    [InlineData("en", "Jan 31 to Feb 2", "2026-01-31", "2026-02-02")]
    [InlineData("en", "Thursday 29 January – Friday 30 January", "2026-01-29", "2026-01-30")]
    [InlineData("en", "31 Dec 2025 - 1 Jan 2026", "2025-12-31", "2026-01-01")]
    [InlineData("de", "29. bis 31. Januar", "2026-01-29", "2026-01-31")]
    [InlineData("fr", "du 29 au 31 janvier 2026", "2026-01-29", "2026-01-31")]
    [InlineData("es", "del 2 al 5 de abril", "2026-04-02", "2026-04-05")]
    [InlineData("en", "2026-04-02 - 2026-04-05", "2026-04-02", "2026-04-05")]
    [InlineData("en", "25-Dec-2026", "2026-12-25", "2026-12-25")]
    [InlineData("en", "twenty-fifth of December", "2026-12-25", "2026-12-25")]
    public void ReadDays_Range_IsEveryDayWithBothEnds(string language, string text, string first, string last)
    {
        var days = new DateText(language).ReadDays(text, 2026).Value;

        Assert.Equal((first, last), (days[0].ToString("yyyy-MM-dd", null), days[^1].ToString("yyyy-MM-dd", null)));
        Assert.Equal(days.Count, days[^1].DayNumber - days[0].DayNumber + 1);
    }

    [Theory]
    [InlineData("31-29 January", "-1 days")]
    [InlineData("1 January - 1 March", "60 days")]
    [InlineData("29 January - 31 Feb", "no day of the year 2026")]
    [InlineData("Monday 29 - Tuesday 31 January", "contradicts itself")]
    [InlineData("29 - 31", "no date in English")]
    public void ReadDays_RangeThatCannotBe_SaysWhy(string text, string part)
    {
        Assert.Contains(part, new DateText().ReadDays(text, 2026).Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Read_EveryMonthAndWeekdayInEveryLanguage_ComesBack(string code)
    {
        // 84 days that make every pair of a month and a weekday.
        var days = Enumerable.Range(1, 12).SelectMany(month => Enumerable.Range(20, 7).Select(day => new DateOnly(2026, month, day)));
        var language = DateLanguages.Find(code)!;
        foreach (var day in days)
        {
            var (month, weekday) = (language.MonthNames[day.Month - 1], language.WeekdayNames[((int)day.DayOfWeek + 6) % 7]);
            string[] texts =
            [
                $"{weekday}, {day.Day}. {month} {day.Year}", $"{day.Day} {month}", $"{month} {day.Day}, {day.Year}",
                $"{day.Year}. {month} {day.Day} ({weekday})".ToUpperInvariant(), $"{weekday} {day:dd.MM.yyyy}", $"{day:yyyy-MM-dd}",
            ];
            Assert.All(texts, text => Assert.Equal($"{text} {day}", $"{text} {new DateText(code).Read(text, 2026) switch { { IsSuccess: true } r => r.Value, var r => r.Error }}"));
        }
    }

    [Fact]
    public void ReadDays_AnyText_NeverThrowsAndNeverGuessesAYear()
    {
        string[] words = ["25", "1", "2026", "December", "Friday", "-", "–", " ", "/", ".", "of", "to", "first", "twenty", "年", "月", "日", "(", "\u0308", "'", "99", "st"];
        var parts = Gen.Int[0, words.Length - 1].Select(i => words[i]);
        Gen.OneOf(parts.Array[0, 8].Select(string.Concat), Gen.String).Sample(text =>
            !new DateText().ReadDays(text, 2026).TryGetValue(out var days) || days[0].Year == 2026 || text.Any(char.IsDigit));
    }

    [Fact]
    public void Languages_EveryTable_HasTwelveMonthsAndSevenDaysThatAreFound()
    {
        foreach (var language in DateLanguages.All)
        {
            Assert.Equal(Enumerable.Range(1, 12), language.MonthNames.Select(n => language.Month(Letters.Fold(n))));
            Assert.Equal(Enumerable.Range(1, 7).Select(d => (DayOfWeek?)(d % 7)), language.WeekdayNames.Select(n => language.Weekday(Letters.Fold(n))));
        }
    }

    [Fact]
    public void Constructor_UnknownLanguage_NamesTheKnownOnes()
    {
        var error = Assert.Throws<ArgumentException>(() => new DateText("tlh"));

        Assert.StartsWith("No dates are read in 'tlh'; they are in ca, cs, da, de, el, en,", error.Message, StringComparison.Ordinal);
    }
}
