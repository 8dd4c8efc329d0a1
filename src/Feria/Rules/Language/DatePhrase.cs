using Feria.Rules.Expressions;

namespace Feria.Rules.Language;

/// <summary>Reads what a rule says after <c>on:</c>, for instance <c>first monday of May</c> or <c>easter + 1 day</c>.</summary>
internal static class DatePhrase
{
    // Phrases are read by recursion, and a pack holds no deeper expressions than so many words can make.
    private const int MaximumWords = 32;

    // A year's days are reckoned from the rules of the year before to the one after.
    private const int MaximumDays = 200;

    private static readonly string[] Starts =
    [
        "first", "second", "third", "fourth", "fifth", "last", "easter", "orthodox", "day", .. Words.Weekdays, .. Words.Months,
    ];

    /// <summary>Reads a whole phrase, which may refer to other rules by the ids given.</summary>
    /// <exception cref="PhraseException">It cannot be read.</exception>
    public static DateExpression Parse(string phrase, IReadOnlySet<string> ruleIds)
    {
        var tokens = new TokenReader(phrase) { RuleIds = ruleIds };
        CheckLength(tokens);
        var expression = Read(tokens);
        tokens.ExpectEnd();
        return expression;
    }

    public static void CheckLength(TokenReader tokens)
    {
        if (tokens.Count > MaximumWords)
        {
            throw new PhraseException(0, $"the phrase has {tokens.Count} words; at most {MaximumWords} are read");
        }
    }

    public static DateExpression Read(TokenReader tokens)
    {
        var expression = ReadTerm(tokens);
        while (tokens.Current.Text is "+" or "-")
        {
            var sign = tokens.Take().Text == "-" ? -1 : 1;
            expression = new Offset(expression, sign * ReadSpan(tokens));
        }

        return expression;
    }

    private static DateExpression ReadTerm(TokenReader tokens)
    {
        var word = tokens.Current.Text;
        if (tokens.Current.IsNumber)
        {
            return ReadNumber(tokens);
        }

        if (tokens.TryTake("day", "between", "two", "holidays"))
        {
            return new BetweenHolidays();
        }

        if (tokens.TryTake("last", "day", "of"))
        {
            return CalendarPhrase.TryReadMonthEnd(tokens) ?? (DateExpression)new MonthEnd(ReadMonth(tokens, CalendarPhrase.Months));
        }

        if (word is "day")
        {
            return ReadDay(tokens);
        }

        if (tokens.TryTake("easter"))
        {
            return new Easter(IsOrthodox: false);
        }

        if (tokens.TryTake("orthodox", "easter"))
        {
            return new Easter(IsOrthodox: true);
        }

        return word == "last" || Words.Ordinals.NumberOf(word) > 0 ? ReadNth(tokens)
            : Words.Weekday(word) is { } weekday ? ReadRelative(tokens, weekday)
            : SkyPhrase.TryRead(tokens) is { } term ? term
            : tokens.RuleIds.Contains(word) ? new OtherRule(tokens.Take().Text)
            : throw tokens.Unexpected("a date or the id of a rule", [.. Starts, .. SkyPhrase.Starts, .. tokens.RuleIds]);
    }

    /// <summary>"1 January", "25 December julian", "1 shawwal", "2 days before easter".</summary>
    private static DateExpression ReadNumber(TokenReader tokens)
    {
        var at = tokens.Current.Offset;
        var number = tokens.Number("day of a month or number of days", 0, 1000);
        if (tokens.Current.Text is "day" or "days" or "week" or "weeks")
        {
            var span = Span(number, UnitLength(tokens), at);
            var sign = tokens.TryTake("before") ? -1 : tokens.TryTake("after") ? 1 : throw tokens.Unexpected("'before' or 'after'", ["before", "after"]);
            return new Offset(Read(tokens), sign * span);
        }

        if (CalendarPhrase.TryReadMonth(tokens) is { } named)
        {
            return new CalendarDate(named.Calendar, named.Month, Within(number, named.MostDays, at));
        }

        var month = ReadMonth(tokens, CalendarPhrase.Months);
        var day = Within(number, DateTime.DaysInMonth(2000, month), at);
        return tokens.TryTake("julian") ? new JulianDate(month, day) : new FixedDate(month, day);
    }

    /// <summary>"day after X", "day before X", "day 15 of chinese month 4".</summary>
    private static DateExpression ReadDay(TokenReader tokens)
    {
        tokens.Take();
        if (tokens.TryTake("after"))
        {
            return new Offset(Read(tokens), 1);
        }

        if (tokens.TryTake("before"))
        {
            return new Offset(Read(tokens), -1);
        }

        return CalendarPhrase.ReadNumbered(tokens);
    }

    private static NthWeekday ReadNth(TokenReader tokens)
    {
        var word = tokens.Take().Text;
        var ordinal = word == "last" ? -1 : Words.Ordinals.NumberOf(word);
        var weekday = ReadWeekday(tokens);
        tokens.Expect("of");
        return new(ordinal, weekday, ReadMonth(tokens));
    }

    private static RelativeWeekday ReadRelative(TokenReader tokens, DayOfWeek weekday)
    {
        tokens.Take();
        var relation = tokens.TryTake("on", "or", "after") ? WeekdayRelation.OnOrAfter
            : tokens.TryTake("on", "or", "before") ? WeekdayRelation.OnOrBefore
            : tokens.TryTake("after") ? WeekdayRelation.After
            : tokens.TryTake("before") ? WeekdayRelation.Before
            : tokens.TryTake("nearest") ? WeekdayRelation.Nearest
            : throw tokens.Unexpected("'after', 'before', 'on or after', 'on or before' or 'nearest'", ["after", "before", "on", "nearest"]);
        return new(weekday, relation, ReadTerm(tokens));
    }

    internal static DayOfWeek ReadWeekday(TokenReader tokens)
    {
        var weekday = Words.Weekday(tokens.Current.Text) ?? throw tokens.Unexpected("a weekday", Words.Weekdays);
        tokens.Take();
        return weekday;
    }

    private static int ReadMonth(TokenReader tokens, IReadOnlyList<string>? alsoSuggested = null)
    {
        var month = Words.Months.NumberOf(tokens.Current.Text);
        if (month == 0)
        {
            throw tokens.Unexpected("a month", [.. Words.Months, .. alsoSuggested ?? []]);
        }

        tokens.Take();
        return month;
    }

    private static int ReadSpan(TokenReader tokens)
    {
        var at = tokens.Current.Offset;
        var number = tokens.Number("number of days", 0, 1000);
        return Span(number, UnitLength(tokens), at);
    }

    private static int UnitLength(TokenReader tokens) =>
        tokens.TryTake("day") || tokens.TryTake("days") ? 1
        : tokens.TryTake("week") || tokens.TryTake("weeks") ? 7
        : throw tokens.Unexpected("'days' or 'weeks'", ["day", "days", "week", "weeks"]);

    private static int Span(int number, int unit, int at) => number * unit <= MaximumDays
        ? number * unit
        : throw new PhraseException(at, $"{number * unit} days are too far; at most {MaximumDays} are reckoned from another day");

    private static int Within(int day, int most, int at) =>
        day >= 1 && day <= most ? day : throw new PhraseException(at, $"{day} is no day of that month: 1 to {most} is expected");
}
