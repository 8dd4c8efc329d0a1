using Feria.Dates;
using Feria.Holidays;
using Feria.WorkDays;

namespace Feria.NodaTime.Tests;

/// <summary>A calendar with weekends, and with holidays strewn over all of its years.</summary>
internal static class StrewnCalendar
{
    // Shares no factor with the days of the ranges, so that every holiday has a day of its own.
    private const int Stride = 23;

    /// <summary>Makes one.</summary>
    /// <param name="range">Its years.</param>
    /// <param name="holidays">How many holidays there are.</param>
    /// <param name="fifth">The kind of every fifth of them; the others are public.</param>
    public static WorkCalendar Create(DateRange range, int holidays, HolidayKind fifth) => WorkCalendarAlgebra.Create(
        "any",
        range,
        WeekendMask.Parse("0000011").Value,
        Enumerable.Range(0, holidays).Select(i => new Holiday
        {
            Date = range.First.AddDays(i * Stride % range.Days),
            Name = "Any",
            RuleId = "any",
            Kind = i % 5 == 0 ? fifth : HolidayKind.Public,
        }));
}
