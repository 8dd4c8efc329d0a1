using Feria.Holidays;
using Feria.Locations;
using Feria.WorkDays;

namespace Feria.Readers;

/// <summary>Lays the days of a place over those of the places that it stands on.</summary>
internal static class BasedHolidays
{
    /// <summary>One answer of several, the place's own first; what is not true of the whole is kept as an observance.</summary>
    public static HolidayAnswer Of(IReadOnlyList<HolidayAnswer> answers, Func<Location, Weekends> weekends)
    {
        var own = answers[0];
        var bases = answers.Skip(1).Select(a => (Answer: a, Weekends: weekends(a.Location))).ToList();
        var worked = own.Holidays.Where(h => h.Kind == HolidayKind.WorkingWeekend).Select(h => h.Date).ToHashSet();
        var days = bases.SelectMany(
            of => of.Answer.Holidays,
            (of, holiday) => IsVoid(holiday, worked, bases.Where(b => b.Answer != of.Answer)) ? holiday with { Kind = HolidayKind.Observance } : holiday);
        return own with
        {
            Holidays = [.. days.Concat(own.Holidays).OrderBy(h => h.Date)],
            Reader = $"{own.Reader} over {string.Join(", ", bases.Select(b => $"{b.Answer.Location} by {b.Answer.Reader}"))}",
            Gaps = [.. answers.SelectMany(a => a.Gaps)],
        };
    }

    // Days off where the place works all the same, and days that a base works for others while another base is off.
    private static bool IsVoid(Holiday holiday, HashSet<DateOnly> worked, IEnumerable<(HolidayAnswer Answer, Weekends Weekends)> others) =>
        holiday.Kind == HolidayKind.WorkingWeekend
            ? !worked.Contains(holiday.Date) && others.Any(o => IsOff(holiday.Date, o.Answer, o.Weekends))
            : worked.Contains(holiday.Date) && (holiday.Kind.IsDayOff || holiday.Kind == HolidayKind.HalfDay);

    private static bool IsOff(DateOnly date, HolidayAnswer answer, Weekends weekends)
    {
        var kinds = answer.Holidays.Where(h => h.Date == date).Select(h => h.Kind).ToList();
        return kinds.Exists(k => k.IsDayOff) || (weekends.Contains(date) && !kinds.Contains(HolidayKind.WorkingWeekend));
    }
}
