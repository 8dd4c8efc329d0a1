using Feria.Dates;
using Feria.Holidays;
using Feria.WorkDays.Bits;

namespace Feria.WorkDays;

/// <summary>Makes calendars of others, and of days that somebody lists.</summary>
/// <remarks>Thread-safe. Each costs time and memory in proportion to the days of the range.</remarks>
public static class WorkCalendarAlgebra
{
    /// <summary>The calendar of those who work only when all do: a day is off if it is off in any.</summary>
    /// <param name="calendar">One calendar.</param>
    /// <param name="other">The other one.</param>
    /// <returns>A calendar of the days that both know; a day is worked for a half if it is so in either.</returns>
    /// <exception cref="ArgumentException">The calendars have no day in common.</exception>
    public static WorkCalendar Union(this WorkCalendar calendar, WorkCalendar other) => Combine(calendar, other, Math.Min);

    /// <summary>The calendar of those who work when any does: a day is off only if it is off in both.</summary>
    /// <param name="calendar">One calendar.</param>
    /// <param name="other">The other one.</param>
    /// <returns>
    /// A calendar of the days that both know. A day is worked for a half if nobody works it wholly. Its explanations give the
    /// reasons of both, also where the day is worked.
    /// </returns>
    /// <exception cref="ArgumentException">The calendars have no day in common.</exception>
    public static WorkCalendar Intersect(this WorkCalendar calendar, WorkCalendar other) => Combine(calendar, other, Math.Max);

    /// <summary>The calendar with somebody's own days laid over it.</summary>
    /// <param name="calendar">What they are laid over.</param>
    /// <param name="name">Whose days they are; explanations give it in <see cref="DayReason.Calendar"/>.</param>
    /// <param name="days">
    /// The days: of a kind that is a day off, taken out; of <see cref="HolidayKind.WorkingWeekend"/>, worked wholly whatever the
    /// calendar says; of <see cref="HolidayKind.HalfDay"/>, worked for a half. Others change nothing but explanations. Days
    /// outside the calendar's range are left alone.
    /// </param>
    /// <returns>A calendar of the same range.</returns>
    public static WorkCalendar With(this WorkCalendar calendar, string name, params IEnumerable<Holiday> days)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(days);
        var part = new CalendarPart(name, days, Weekends.None);
        var (working, half) = (DayBitsDraft.Of(calendar.Bits), DayBitsDraft.Of(calendar.Half));
        part.ApplyTo(working, half, calendar.Range);
        return Make(calendar.Range, working, half, [.. calendar.Parts, part]);
    }

    /// <summary>A calendar of a weekend and days that somebody lists.</summary>
    /// <param name="name">Whose calendar it is; explanations give it in <see cref="DayReason.Calendar"/>.</param>
    /// <param name="range">The time that it covers, both ends inclusive.</param>
    /// <param name="weekend">The days of the week that are off.</param>
    /// <param name="days">The days, as for <see cref="With"/>.</param>
    /// <returns>The calendar.</returns>
    public static WorkCalendar Create(string name, DateRange range, WeekendMask weekend, params IEnumerable<Holiday> days)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(days);
        return Of(range, [new(name, days, Weekends.Always(weekend.Days))]);
    }

    /// <summary>The union of parts, each with weekends of its own.</summary>
    internal static WorkCalendar Of(DateRange range, IReadOnlyList<CalendarPart> parts)
    {
        var (working, half) = (Full(range), new DayBitsDraft(range.Days));
        foreach (var part in parts)
        {
            // Each in a draft of its own: a day that one part works wholly stays half where another has a half of it off.
            var (own, ownHalf) = parts.Count == 1 ? (working, half) : (Full(range), new(range.Days));
            part.ApplyTo(own, ownHalf, range);
            working.And(own.Words);
            half.Or(ownHalf.Words);
        }

        return Make(range, working, half, parts);
    }

    private static DayBitsDraft Full(DateRange range)
    {
        var draft = new DayBitsDraft(range.Days);
        draft.SetAll();
        return draft;
    }

    private static WorkCalendar Combine(WorkCalendar calendar, WorkCalendar other, Func<int, int, int> combine)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(other);
        var first = calendar.Range.First > other.Range.First ? calendar.Range.First : other.Range.First;
        var last = calendar.Range.Last < other.Range.Last ? calendar.Range.Last : other.Range.Last;
        if (last < first)
        {
            throw new ArgumentException($"The calendars have no day in common: one covers {calendar.Range}, the other {other.Range}.", nameof(other));
        }

        var range = new DateRange(first, last);
        var (working, half) = (new DayBitsDraft(range.Days), new DayBitsDraft(range.Days));
        for (var i = 0; i < range.Days; i++)
        {
            var halves = combine(Halves(calendar, first.AddDays(i)), Halves(other, first.AddDays(i)));
            if (halves > 0)
            {
                working.Set(i);
            }

            if (halves == 1)
            {
                half.Set(i);
            }
        }

        return Make(range, working, half, [.. calendar.Parts, .. other.Parts]);
    }

    /// <summary>How many halves of a day are worked.</summary>
    private static int Halves(WorkCalendar calendar, DateOnly date) => !calendar.IsWorkingDay(date) ? 0 : calendar.IsHalfDay(date) ? 1 : 2;

    private static WorkCalendar Make(DateRange range, DayBitsDraft working, DayBitsDraft half, IReadOnlyList<CalendarPart> parts)
    {
        var worked = DayBits.Of(working);
        half.And(worked.Words);
        return new(range, worked, DayBits.Of(half), parts);
    }
}
