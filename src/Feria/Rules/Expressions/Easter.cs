using Feria.Calendars;

namespace Feria.Rules.Expressions;

/// <summary>Easter Sunday.</summary>
internal sealed record Easter(bool IsOrthodox) : DateExpression
{
    public override void AddDays(int year, IRuleDays rules, List<int> days) =>
        days.Add((IsOrthodox ? Computus.Orthodox(year) : Computus.Western(year)).DayNumber);
}
