using Feria.Calendars;

namespace Feria.Rules.Expressions;

/// <summary>A date of another calendar than the Gregorian; day <see cref="DateReckoning.LastDay"/> is the month's last.</summary>
internal sealed record CalendarDate(CalendarSystem Calendar, int Month, int Day) : DateExpression
{
    public override bool IsEstimate => Calendar.Reckoning().IsEstimate;

    public override void AddDays(int year, IRuleDays rules, List<int> days) => CalendarMemo.AddDays(Calendar, year, Month, Day, days);
}
