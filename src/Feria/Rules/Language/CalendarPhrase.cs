using Feria.Calendars;
using Feria.Rules.Expressions;

namespace Feria.Rules.Language;

/// <summary>Reads dates of other calendars: <c>15 nisan</c>, <c>day 15 of korean month 8</c>, <c>last day of ramadan</c>.</summary>
internal static class CalendarPhrase
{
    /// <summary>Gets the names of all months.</summary>
    public static IReadOnlyList<string> Months { get; } = [.. CalendarWords.All.SelectMany(c => c.Months)];

    /// <summary>A month by its name, with the most days that it can have; nothing if no such name stands here.</summary>
    public static (CalendarSystem Calendar, int Month, int MostDays)? TryReadMonth(TokenReader tokens)
    {
        foreach (var calendar in CalendarWords.All)
        {
            if (calendar.Months.NumberOf(tokens.Current.Text) is > 0 and var month)
            {
                tokens.Take();
                return (calendar.Calendar, month, calendar.MostDays);
            }
        }

        return null;
    }

    /// <summary>"esfand", "chinese month 12" behind "last day of".</summary>
    public static CalendarDate? TryReadMonthEnd(TokenReader tokens)
    {
        if (TryReadMonth(tokens) is { } named)
        {
            return new(named.Calendar, named.Month, DateReckoning.LastDay);
        }

        return Calendar(tokens.Current.Text) is { } calendar ? new(calendar.Calendar, ReadNumber(tokens, calendar), DateReckoning.LastDay) : null;
    }

    /// <summary>"15 of korean month 8" behind "day".</summary>
    public static DateExpression ReadNumbered(TokenReader tokens)
    {
        var at = tokens.Current.Offset;
        var day = tokens.Number("day of a month", 1, 210);
        tokens.Expect("of");
        if (tokens.TryTake("solar", "month"))
        {
            return SkyPhrase.ReadSolarMonth(tokens, day, at);
        }

        var calendar = Calendar(tokens.Current.Text) ?? throw tokens.Unexpected("the name of a calendar", CalendarWords.All.Select(c => c.Name));
        var month = ReadNumber(tokens, calendar);
        return day <= calendar.MostDays
            ? new CalendarDate(calendar.Calendar, month, day)
            : throw new PhraseException(at, $"{day} is no day of that month: 1 to {calendar.MostDays} is expected");
    }

    private static int ReadNumber(TokenReader tokens, CalendarWords calendar)
    {
        tokens.Take();
        if (calendar.MostMonths == 1)
        {
            return 1;
        }

        tokens.Expect("month");
        return tokens.Number("month of that calendar", 1, calendar.MostMonths);
    }

    private static CalendarWords? Calendar(string name) => CalendarWords.All.FirstOrDefault(c => c.Name == name);
}
