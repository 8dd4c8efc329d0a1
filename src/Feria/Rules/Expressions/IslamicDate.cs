using Feria.Calendars;

namespace Feria.Rules.Expressions;

/// <summary>A date of the Islamic calendar: an estimate until the moon is seen.</summary>
internal sealed record IslamicDate(int Month, int Day) : DateExpression
{
    public override bool IsEstimate => true;

    public override void AddDays(int year, IRuleDays rules, List<int> days) => IslamicCalendar.AddDays(year, Month, Day, days);
}
