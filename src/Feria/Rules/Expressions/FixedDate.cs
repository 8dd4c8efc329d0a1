namespace Feria.Rules.Expressions;

/// <summary>A date of the Gregorian calendar; 29 February exists in leap years alone.</summary>
internal sealed record FixedDate(int Month, int Day) : DateExpression
{
    public override void AddDays(int year, IRuleDays rules, List<int> days)
    {
        if (Day <= DateTime.DaysInMonth(year, Month))
        {
            days.Add(new DateOnly(year, Month, Day).DayNumber);
        }
    }
}
