using Feria.Calendars;

namespace Feria.Rules.Expressions;

/// <summary>A date of the Chinese calendar, never in a leap month.</summary>
internal sealed record LunisolarDate(int Month, int Day) : DateExpression
{
    public override void AddDays(int year, IRuleDays rules, List<int> days) =>
        LunisolarCalendar.Chinese.AddDays(year, Month, Day, days);
}
