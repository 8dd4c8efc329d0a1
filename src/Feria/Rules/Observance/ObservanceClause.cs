namespace Feria.Rules.Observance;

/// <summary>One clause of an observance: "on a sunday, the next working day".</summary>
/// <param name="Weekdays">The weekdays that call for it.</param>
/// <param name="OnWeekend">Whether any day of the place's weekend calls for it.</param>
/// <param name="OnHoliday">Whether another holiday on the same day calls for it.</param>
/// <param name="Target">Where the day is observed.</param>
/// <param name="Weekday">The weekday that the target names, if it names one.</param>
/// <param name="Days">The number of days that the target names, if it names one.</param>
internal sealed record ObservanceClause(
    WeekdaySet Weekdays, bool OnWeekend, bool OnHoliday, ObservanceTarget Target, DayOfWeek Weekday, int Days)
{
    /// <summary>The day to which a dropped one goes.</summary>
    public const int Nowhere = -1;

    /// <summary>Whether the clause speaks of a day.</summary>
    public bool AppliesTo(int day, WeekdaySet weekend, bool fallsOnHoliday)
    {
        var weekday = Rules.Weekdays.Of(day);
        return Weekdays.Contains(weekday) || (OnWeekend && weekend.Contains(weekday)) || (OnHoliday && fallsOnHoliday);
    }
}
