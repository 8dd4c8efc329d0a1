using CsCheck;
using Feria.Holidays;
using Feria.WorkDays;
using NodaTime;

namespace Feria.NodaTime.Tests;

/// <summary>A calendar with weekends, holidays and half days, and days within it.</summary>
internal static class Dates
{
    public static readonly WorkCalendar Calendar = StrewnCalendar.Create(new(new(2020, 1, 1), new(2030, 12, 31)), 700, HolidayKind.HalfDay);

    /// <summary>Days so far within the range that a short way does not leave it.</summary>
    public static readonly Gen<DateOnly> Day = Gen.Int[0, 3600].Select(i => new DateOnly(2020, 6, 1).AddDays(i));

    public static readonly Gen<CalendarSystem> System =
        Gen.OneOf<CalendarSystem>([.. CalendarSystem.Ids.Select(CalendarSystem.ForId)]);

    public static LocalDate In(this DateOnly day, CalendarSystem system) => LocalDate.FromDateOnly(day).WithCalendar(system);
}
