using Feria.Rules.Observance;

namespace Feria.Rules.Language;

/// <summary>
/// Reads what a rule says after <c>observed:</c> and <c>shifts:</c>, clauses between semicolons, for instance
/// <c>on saturday, the friday before; on sunday, the next working day</c>. <c>never</c> is no clause.
/// </summary>
internal static class ObservancePhrase
{
    /// <summary>Reads a whole phrase.</summary>
    /// <exception cref="PhraseException">It cannot be read.</exception>
    public static IReadOnlyList<ObservanceClause> Parse(string phrase)
    {
        var tokens = new TokenReader(phrase);
        if (tokens.TryTake("never"))
        {
            tokens.ExpectEnd();
            return [];
        }

        var clauses = new List<ObservanceClause>();
        do
        {
            clauses.Add(ReadClause(tokens));
        }
        while (tokens.TryTake(";") && !tokens.IsAtEnd);
        tokens.ExpectEnd();
        return clauses;
    }

    private static ObservanceClause ReadClause(TokenReader tokens)
    {
        tokens.Expect("on");
        var (weekdays, onWeekend, onHoliday) = WeekdaysPhrase.Read(tokens);
        tokens.Expect(",");
        var (target, weekday, days) = ReadTarget(tokens);
        return new(weekdays, onWeekend, onHoliday, target, weekday, days);
    }

    private static (ObservanceTarget Target, DayOfWeek Weekday, int Days) ReadTarget(TokenReader tokens)
    {
        if (tokens.TryTake("next", "working", "day"))
        {
            return (ObservanceTarget.NextWorkingDay, default, 0);
        }

        if (tokens.TryTake("previous", "working", "day"))
        {
            return (ObservanceTarget.PreviousWorkingDay, default, 0);
        }

        if (tokens.TryTake("next", "day", "that", "is", "no", "holiday"))
        {
            return (ObservanceTarget.NextDayThatIsNoHoliday, default, 0);
        }

        if (tokens.TryTake("dropped"))
        {
            return (ObservanceTarget.Dropped, default, 0);
        }

        if (tokens.TryTake("day", "after") || tokens.TryTake("next", "day"))
        {
            return (ObservanceTarget.DaysLater, default, 1);
        }

        if (tokens.TryTake("day", "before"))
        {
            return (ObservanceTarget.DaysLater, default, -1);
        }

        if (tokens.Current.IsNumber)
        {
            var days = tokens.Number("number of days", 1, 30);
            _ = tokens.TryTake("days") || tokens.TryTake("day") ? true : throw tokens.Unexpected("'days'", ["days"]);
            return (ObservanceTarget.DaysLater, default, tokens.TryTake("before") ? -days : tokens.TryTake("after") ? days : throw tokens.Unexpected("'after' or 'before'", ["after", "before"]));
        }

        if (tokens.TryTake("next"))
        {
            return (ObservanceTarget.WeekdayAfter, DatePhrase.ReadWeekday(tokens), 0);
        }

        if (Words.Weekday(tokens.Current.Text) is { } weekday)
        {
            tokens.Take();
            return tokens.TryTake("before") ? (ObservanceTarget.WeekdayBefore, weekday, 0)
                : tokens.TryTake("after") ? (ObservanceTarget.WeekdayAfter, weekday, 0)
                : throw tokens.Unexpected("'before' or 'after'", ["before", "after"]);
        }

        throw tokens.Unexpected(
            "'next working day', 'previous working day', 'next day that is no holiday', 'friday before', 'next monday', 'day after' or 'dropped'",
            ["next", "previous", "dropped", "day", .. Words.Weekdays]);
    }
}
