using Feria.Holidays;
using Feria.Rules;
using Feria.Rules.Expressions;

namespace Feria.Readers.RuleFiles;

/// <summary>The days of weekends that are worked for days off.</summary>
internal static class Swaps
{
    // The day off and the day worked for it are at most so far apart, or the swap is not told by this variant.
    private const int MostDaysApart = 400;

    /// <summary>
    /// The other half of a variant whose announced days are paid for: the same rule with the days worked; nothing if it has no such days.
    /// </summary>
    public static RuleVariant? Worked(RuleVariant off, LocalizedName? name)
    {
        var worked = off.Announced
            .Select(a => (a.Key, Days: a.Value.Where(d => d.SwappedWith is not null && d.First >= off.Holds.First && d.First <= off.Holds.Last).ToList()))
            .Where(a => a.Days.Count > 0)
            .ToDictionary(a => a.Key, a => a.Days.ConvertAll(d => new AnnouncedDays(d.SwappedWith!.Value, d.SwappedWith.Value, SwappedWith: d.First)).ToArray());
        return worked.Count == 0 ? null : off with
        {
            Name = name ?? off.Name,
            ObservedName = null,
            On = new NeverDate(),
            Length = 1,
            Announced = worked,
            Kinds = [HolidayKind.WorkingWeekend],
            Holds = new(Math.Max(0, off.Holds.First - MostDaysApart), Math.Min(DateOnly.MaxValue.DayNumber, off.Holds.Last + MostDaysApart)),
            When = [],
            Shifts = [],
            Observed = [],
            Hours = null,

            // Told of the days off once.
            KnownYears = null,
        };
    }
}
