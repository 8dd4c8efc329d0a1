using Feria.Holidays;

namespace Feria.WorkDays;

/// <summary>Something that makes a day off or, by exception, worked.</summary>
/// <param name="Calendar">The code of the place in which it holds, or the name of the calendar that was laid over it.</param>
/// <param name="IsOff">Whether it makes the day off; <see langword="false"/> for a day that is worked all the same, wholly or for a half.</param>
/// <param name="Holiday">The holiday, or <see langword="null"/> when the weekend is the reason.</param>
public sealed record DayReason(string Calendar, bool IsOff, Holiday? Holiday);
