namespace Feria.Rules.Expressions;

/// <summary>The first to fifth weekday of a month, or counted from its end: −1 is the last.</summary>
internal sealed record NthWeekday(int Ordinal, DayOfWeek Weekday, int Month) : DateExpression
{
    public override void AddDays(int year, IRuleDays rules, List<int> days)
    {
        var first = new DateOnly(year, Month, 1).DayNumber;
        var last = first + DateTime.DaysInMonth(year, Month) - 1;
        var day = Ordinal > 0
            ? Weekdays.OnOrAfter(first, Weekday) + (7 * (Ordinal - 1))
            : Weekdays.OnOrBefore(last, Weekday) + (7 * (Ordinal + 1));
        if (day >= first && day <= last)
        {
            days.Add(day);
        }
    }
}
