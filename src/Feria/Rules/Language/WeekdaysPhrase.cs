namespace Feria.Rules.Language;

/// <summary>Reads which days a clause speaks of: <c>saturday or sunday</c>, <c>monday to friday</c>, <c>weekend</c>, <c>holiday</c>.</summary>
internal static class WeekdaysPhrase
{
    /// <summary>Reads weekdays between commas, as after <c>weekend:</c>; <c>none</c> is no day.</summary>
    /// <exception cref="PhraseException">It cannot be read.</exception>
    public static WeekdaySet ParseList(string phrase)
    {
        var tokens = new TokenReader(phrase);
        if (tokens.TryTake("none"))
        {
            tokens.ExpectEnd();
            return WeekdaySet.None;
        }

        var set = WeekdaySet.None.With(DatePhrase.ReadWeekday(tokens));
        while (tokens.TryTake(",") || tokens.TryTake("and"))
        {
            set = set.With(DatePhrase.ReadWeekday(tokens));
        }

        tokens.ExpectEnd();
        return set;
    }

    public static (WeekdaySet Weekdays, bool OnWeekend, bool OnHoliday) Read(TokenReader tokens)
    {
        var set = WeekdaySet.None;
        bool onWeekend = false, onHoliday = false;
        do
        {
            if (tokens.TryTake("weekend"))
            {
                onWeekend = true;
            }
            else if (tokens.TryTake("another", "holiday") || tokens.TryTake("holiday"))
            {
                onHoliday = true;
            }
            else
            {
                set = ReadRange(tokens, set);
            }
        }
        while (tokens.TryTake("or"));
        return (set, onWeekend, onHoliday);
    }

    private static WeekdaySet ReadRange(TokenReader tokens, WeekdaySet set)
    {
        var first = Words.Weekday(tokens.Current.Text)
            ?? throw tokens.Unexpected("a weekday, 'weekend' or 'another holiday'", ["weekend", "another", .. Words.Weekdays]);
        tokens.Take();
        var last = tokens.TryTake("to") ? DatePhrase.ReadWeekday(tokens) : first;
        for (var day = first; ; day = (DayOfWeek)(((int)day + 1) % 7))
        {
            set = set.With(day);
            if (day == last)
            {
                return set;
            }
        }
    }
}
