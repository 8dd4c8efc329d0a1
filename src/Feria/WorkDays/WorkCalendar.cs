using System.Collections;
using Feria.Dates;
using Feria.Holidays;
using Feria.Readers;

namespace Feria.WorkDays;

/// <summary>The working days of one place or a union of some, over whole years.</summary>
/// <remarks>
/// Immutable and safe to share between threads. A day is off if it is a public holiday or of the weekend in any of the
/// places, unless that place works on it by exception. Days outside <see cref="Range"/> are an error, never an answer.
/// </remarks>
public sealed class WorkCalendar
{
    private readonly BitArray _working;
    private readonly IReadOnlyList<HolidayAnswer> _answers;
    private readonly IReadOnlyList<Weekends> _weekends;

    internal WorkCalendar(DateRange range, IReadOnlyList<HolidayAnswer> answers, IReadOnlyList<Weekends> weekends)
    {
        (Range, _answers, _weekends) = (range, answers, weekends);
        _working = new(range.Days, defaultValue: true);
        for (var i = 0; i < answers.Count; i++)
        {
            Apply(answers[i], weekends[i]);
        }
    }

    /// <summary>Gets the days that the calendar knows, both ends inclusive.</summary>
    public DateRange Range { get; }

    /// <summary>Whether a day is worked.</summary>
    /// <param name="date">The day.</param>
    /// <returns><see langword="true"/> for a working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is outside <see cref="Range"/>.</exception>
    public bool IsWorkingDay(DateOnly date) => _working[Index(date)];

    /// <summary>The working day that lies a number of working days away.</summary>
    /// <param name="date">Where to begin; it need not be worked.</param>
    /// <param name="days">
    /// How many working days to go on, or with a negative number back. 0 gives <paramref name="date"/> itself if it is
    /// worked, else the next working day.
    /// </param>
    /// <returns>A working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The way leaves <see cref="Range"/>.</exception>
    public DateOnly Add(DateOnly date, int days)
    {
        var index = Index(date);
        var step = days < 0 ? -1 : 1;
        var left = Math.Abs((long)days);
        if (left == 0)
        {
            left = 1;
            index--;
        }

        while (left > 0)
        {
            index += step;
            if ((uint)index >= (uint)_working.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(days), days, $"The way from {date:yyyy-MM-dd} leaves the calendar's range, {Range}.");
            }

            left -= _working[index] ? 1 : 0;
        }

        return Range.First.AddDays(index);
    }

    /// <summary>The first working day after a day.</summary>
    /// <param name="date">The day, which is not counted.</param>
    /// <returns>A later working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is none within <see cref="Range"/>.</exception>
    public DateOnly Next(DateOnly date) => Add(date, 1);

    /// <summary>The last working day before a day.</summary>
    /// <param name="date">The day, which is not counted.</param>
    /// <returns>An earlier working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is none within <see cref="Range"/>.</exception>
    public DateOnly Previous(DateOnly date) => Add(date, -1);

    /// <summary>How many working days a range has.</summary>
    /// <param name="range">The days.</param>
    /// <param name="ends">Which of its ends count.</param>
    /// <returns>The number, 0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="range"/> is not within <see cref="Range"/>.</exception>
    public int Count(DateRange range, CountedEnds ends)
    {
        var first = Index(range.First) + (ends is CountedEnds.Both or CountedEnds.First ? 0 : 1);
        var last = Index(range.Last) - (ends is CountedEnds.Both or CountedEnds.Last ? 0 : 1);
        var count = 0;
        for (var i = first; i <= last; i++)
        {
            count += _working[i] ? 1 : 0;
        }

        return count;
    }

    /// <summary>The working days of a range, both ends included.</summary>
    /// <param name="range">The days.</param>
    /// <returns>The working days in order.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="range"/> is not within <see cref="Range"/>.</exception>
    public IReadOnlyList<DateOnly> WorkingDays(DateRange range)
    {
        var first = Index(range.First);
        return [.. Enumerable.Range(first, Index(range.Last) - first + 1).Where(i => _working[i]).Select(Range.First.AddDays)];
    }

    /// <summary>Whether a day is worked, and every reason with its rule, source and certainty.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The explanation; holidays that are worked, such as observances, are among the reasons with <c>IsOff</c> false.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is outside <see cref="Range"/>.</exception>
    public DayExplanation Explain(DateOnly date)
    {
        var isWorking = IsWorkingDay(date);
        var reasons = new List<DayReason>();
        for (var i = 0; i < _answers.Count; i++)
        {
            var holidays = _answers[i].Holidays.Where(h => h.Date == date).ToList();
            if (_weekends[i].Contains(date) && !holidays.Exists(h => h.Kind == HolidayKind.WorkingWeekend))
            {
                reasons.Add(new(_answers[i].Location, IsOff: true, Holiday: null));
            }

            reasons.AddRange(holidays.Select(h => new DayReason(_answers[i].Location, h.Kind.IsDayOff, h)));
        }

        return new(date, isWorking, reasons);
    }

    private void Apply(HolidayAnswer answer, Weekends weekends)
    {
        var worked = answer.Holidays.Where(h => h.Kind == HolidayKind.WorkingWeekend).Select(h => h.Date).ToHashSet();
        for (var i = 0; i < _working.Length; i++)
        {
            var date = Range.First.AddDays(i);
            _working[i] &= !weekends.Contains(date) || worked.Contains(date);
        }

        foreach (var holiday in answer.Holidays.Where(h => h.Kind.IsDayOff && Range.Contains(h.Date)))
        {
            _working[Index(holiday.Date)] = false;
        }
    }

    private int Index(DateOnly date) => Range.Contains(date)
        ? date.DayNumber - Range.First.DayNumber
        : throw new ArgumentOutOfRangeException(nameof(date), date, $"The calendar's range is {Range}; {date:yyyy-MM-dd} is outside.");
}
