namespace Feria.Rules;

/// <summary>On which weekdays, or beside which holidays, a rule gives its day at all.</summary>
internal readonly record struct DayCondition(WeekdaySet Weekdays, bool OnHoliday, bool IsNegated);
