using Feria.Holidays;
using Feria.Locations;

namespace Feria.WorkDays;

/// <summary>Something that makes a day off or, by exception, worked.</summary>
/// <param name="Location">The place in which it holds.</param>
/// <param name="IsOff">Whether it makes the day off; <see langword="false"/> for a day of a weekend that is worked.</param>
/// <param name="Holiday">The holiday, or <see langword="null"/> when the weekend is the reason.</param>
public sealed record DayReason(Location Location, bool IsOff, Holiday? Holiday);
