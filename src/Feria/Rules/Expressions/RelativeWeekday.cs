namespace Feria.Rules.Expressions;

/// <summary>A weekday after, before or nearest another day.</summary>
internal sealed record RelativeWeekday(DayOfWeek Weekday, WeekdayRelation Relation, DateExpression Base) : DateExpression
{
    public override bool IsEstimate => Base.IsEstimate;

    public override void AddDays(int year, IRuleDays rules, List<int> days)
    {
        var from = days.Count;
        Base.AddDays(year, rules, days);
        for (var i = from; i < days.Count; i++)
        {
            days[i] = Weekdays.Related(days[i], Weekday, Relation);
        }
    }
}
