namespace Feria.Rules;

/// <summary>On which weekdays, on a weekend, or beside which holidays a rule gives its day at all.</summary>
internal sealed record DayCondition(WeekdaySet Weekdays, bool OnWeekend, bool OnHoliday, bool IsNegated);
