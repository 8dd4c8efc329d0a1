namespace Feria.Rules.Language;

/// <summary>Reads what a rule says after <c>when:</c>: <c>on sunday</c>, <c>not on monday and not on another holiday</c>.</summary>
internal static class WhenPhrase
{
    /// <summary>Reads a whole phrase; all its conditions must hold.</summary>
    /// <exception cref="PhraseException">It cannot be read.</exception>
    public static IReadOnlyList<DayCondition> Parse(string phrase)
    {
        var tokens = new TokenReader(phrase);
        var conditions = new List<DayCondition>();
        do
        {
            var isNegated = tokens.TryTake("not");
            tokens.Expect("on");
            var (weekdays, onWeekend, onHoliday) = WeekdaysPhrase.Read(tokens);
            conditions.Add(new(weekdays, onWeekend, onHoliday, isNegated));
        }
        while (tokens.TryTake("and"));
        tokens.ExpectEnd();
        return conditions;
    }
}
