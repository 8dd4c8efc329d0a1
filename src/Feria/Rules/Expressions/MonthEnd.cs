namespace Feria.Rules.Expressions;

/// <summary>The last day of a month.</summary>
internal sealed record MonthEnd(int Month) : DateExpression
{
    public override void AddDays(int year, IRuleDays rules, List<int> days) =>
        days.Add(new DateOnly(year, Month, DateTime.DaysInMonth(year, Month)).DayNumber);
}
