using Feria.Dates;
using Feria.Rules;
using Feria.WorkDays.Bits;

namespace Feria.WorkDays;

/// <summary>The weekend of a place, era by era.</summary>
internal sealed class Weekends(IReadOnlyList<WeekendEra> eras)
{
    /// <summary>Gets the weekend of a place that nobody has told: Saturday and Sunday.</summary>
    public static Weekends Usual { get; } = Always(WeekdaySet.None.With(DayOfWeek.Saturday).With(DayOfWeek.Sunday));

    /// <summary>Gets the weekend of a calendar that has none.</summary>
    public static Weekends None { get; } = Always(WeekdaySet.None);

    /// <summary>One weekend for all time.</summary>
    public static Weekends Always(WeekdaySet days) => new([new(0, days)]);

    /// <summary>The weekend of those who work only when all do: a day of it is of any.</summary>
    public static Weekends Union(IReadOnlyList<Weekends> parts)
    {
        var starts = parts.SelectMany(p => p.Eras.Select(e => e.FirstDay)).Append(0).Distinct().Order();
        return new([.. starts.Select(day => new WeekendEra(
            day, new((byte)parts.Aggregate(0, (bits, part) => bits | PlaceRules.WeekendOn(part.Eras, day).Bits))))]);
    }

    private IReadOnlyList<WeekendEra> Eras => eras;

    public bool Contains(DateOnly date) => PlaceRules.WeekendOn(eras, date.DayNumber).Contains(date.DayOfWeek);

    /// <summary>Clears every day of a weekend.</summary>
    public void ClearFrom(DayBitsDraft working, DateRange range)
    {
        var first = range.First.DayNumber;
        for (var i = 0; i < eras.Count; i++)
        {
            // The first era holds from the beginning, whatever its first day.
            var from = i == 0 ? first : Math.Max(first, eras[i].FirstDay);
            var to = i + 1 < eras.Count ? Math.Min(first + range.Days, eras[i + 1].FirstDay) : first + range.Days;
            if (from < to)
            {
                working.ClearWeekly(from - first, to - first, eras[i].Days, Weekdays.Of(from));
            }
        }
    }
}
