using Feria.Rules.Expressions;

namespace Feria.Rules;

/// <summary>Weekdays of day numbers. Day number 0, 1 January 1, is a Monday.</summary>
internal static class Weekdays
{
    public static DayOfWeek Of(int day) => (DayOfWeek)((day + 1) % 7);

    public static int OnOrAfter(int day, DayOfWeek weekday) => day + ((((int)weekday - (int)Of(day)) + 7) % 7);

    public static int OnOrBefore(int day, DayOfWeek weekday) => day - ((((int)Of(day) - (int)weekday) + 7) % 7);

    public static int Related(int day, DayOfWeek weekday, WeekdayRelation relation) => relation switch
    {
        WeekdayRelation.After => OnOrAfter(day + 1, weekday),
        WeekdayRelation.OnOrAfter => OnOrAfter(day, weekday),
        WeekdayRelation.Before => OnOrBefore(day - 1, weekday),
        WeekdayRelation.OnOrBefore => OnOrBefore(day, weekday),
        _ => OnOrAfter(day - 3, weekday),
    };
}
