using Feria.Readers;

namespace Feria.WorkDays;

/// <summary>A rule of days off that a calendar is silent about in some of its years: such days look worked there.</summary>
/// <param name="Calendar">Whose rule it is: the code of a place, as in <see cref="DayReason.Calendar"/>.</param>
/// <param name="Gap">The rule and the years for which its days are known; <see cref="CoverageGap.Concerns"/> tells whether a time has such days.</param>
public sealed record CalendarGap(string Calendar, CoverageGap Gap);
