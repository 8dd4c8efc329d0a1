using System.Globalization;

namespace Feria.Rules.Language;

/// <summary>
/// Reads announced days of one year: <c>25 June</c>, <c>1 May, 3 May to 5 May</c>, <c>2020-12-31</c>, <c>none</c>; days off that
/// another day is worked for: <c>21 August for 8 August</c>; and days in lieu of others: <c>6 May in lieu of 1 May</c>.
/// </summary>
internal static class AnnouncedPhrase
{
    /// <summary>Reads a whole phrase.</summary>
    /// <exception cref="PhraseException">It cannot be read.</exception>
    public static AnnouncedDays[] Parse(string phrase, int year)
    {
        var tokens = new TokenReader(phrase);
        if (tokens.TryTake("none"))
        {
            tokens.ExpectEnd();
            return [];
        }

        var ranges = new List<AnnouncedDays>();
        do
        {
            var at = tokens.Current.Offset;
            var first = ReadDay(tokens, year);
            var last = tokens.TryTake("to") ? ReadDay(tokens, year) : first;
            if (last < first)
            {
                // A break that begins in December and ends in January.
                last = NextYear(last);
            }

            ranges.Add(last - first <= 366 ? ReadLink(tokens, year, new(first, last)) : throw new PhraseException(at, "the days run over more than a year"));
        }
        while (tokens.TryTake(","));
        tokens.ExpectEnd();
        return [.. ranges];
    }

    /// <summary>A day with or without its year: <c>25 June</c>, <c>25 June 2017</c>, <c>2017-06-25</c>; year 0 asks for its year.</summary>
    public static int ReadDay(TokenReader tokens, int year)
    {
        var token = tokens.Current;
        if (DateOnly.TryParseExact(token.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            tokens.Take();
            return date.DayNumber;
        }

        var day = tokens.Number("day of a month", 1, 31);
        var month = Words.Months.NumberOf(tokens.Current.Text);
        if (month == 0)
        {
            throw tokens.Unexpected("a month", Words.Months);
        }

        tokens.Take();
        year = tokens.Current.IsNumber || year == 0 ? YearsPhrase.ReadYear(tokens) : year;
        return day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day).DayNumber
            : throw new PhraseException(token.Offset, $"{year} has no {day} {Words.Months[month - 1]}");
    }

    private static AnnouncedDays ReadLink(TokenReader tokens, int year, AnnouncedDays days)
    {
        var at = tokens.Current.Offset;
        var isSwap = tokens.TryTake("for");
        if (!isSwap && !tokens.TryTake("in", "lieu", "of"))
        {
            return days;
        }

        var other = ReadDay(tokens, year);
        return days.Last > days.First ? throw new PhraseException(at, "one day stands for one other; write each with its own between commas")
            : days.First == other ? throw new PhraseException(at, "the day stands for itself")
            : isSwap ? days with { SwappedWith = other }
            : days with { ObservedFor = other };
    }

    private static int NextYear(int day) => DateOnly.FromDayNumber(day).AddYears(1).DayNumber;
}
