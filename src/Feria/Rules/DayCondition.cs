namespace Feria.Rules;

/// <summary>On which weekdays, or beside which holidays, a rule gives its day at all.</summary>
internal sealed record DayCondition(WeekdaySet Weekdays, bool OnHoliday, bool IsNegated);
