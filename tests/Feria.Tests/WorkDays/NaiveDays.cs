using Feria.Dates;
using Feria.Holidays;
using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

/// <summary>How many halves of each day are worked, and every question answered by walking from day to day.</summary>
internal sealed class NaiveDays(DateRange range, byte[] halves)
{
    private const int MiddleOfMonth = 15;

    public DateRange Range => range;

    /// <summary>The days as their holidays and weekends say one by one.</summary>
    public static NaiveDays Of(DateRange range, Func<DateOnly, bool> isWeekend, IEnumerable<Holiday> holidays)
    {
        var kinds = holidays.Where(h => range.Contains(h.Date)).ToLookup(h => h.Date, h => h.Kind);
        return new(range, [.. Days(range).Select(date =>
        {
            var today = kinds[date];
            var isWorked = !today.Contains(HolidayKind.Public) && (!isWeekend(date) || today.Contains(HolidayKind.WorkingWeekend));
            return (byte)(!isWorked ? 0 : today.Contains(HolidayKind.HalfDay) ? 1 : 2);
        })]);
    }

    public static IEnumerable<DateOnly> Days(DateRange range) => Enumerable.Range(0, range.Days).Select(range.First.AddDays);

    /// <summary>The days with days of one's own over them.</summary>
    public NaiveDays With(IReadOnlyList<Holiday> own)
    {
        var kinds = own.ToLookup(d => d.Date, d => d.Kind);
        return new(range, [.. Days(range).Select(date =>
        {
            var today = kinds[date];
            var most = today.Contains(HolidayKind.Public) ? 0 : today.Contains(HolidayKind.HalfDay) ? 1 : 2;
            return (byte)(today.Contains(HolidayKind.WorkingWeekend) ? most : Math.Min(Halves(date), most));
        })]);
    }

    /// <summary>The days that both know, each as the two say together.</summary>
    public NaiveDays Combine(NaiveDays other, Func<int, int, int> together)
    {
        var common = new DateRange(
            range.First > other.Range.First ? range.First : other.Range.First, range.Last < other.Range.Last ? range.Last : other.Range.Last);
        return new(common, [.. Days(common).Select(date => (byte)together(Halves(date), other.Halves(date)))]);
    }

    public int Halves(DateOnly date) => halves[date.DayNumber - range.First.DayNumber];

    public bool IsWorked(DateOnly date) => Halves(date) > 0;

    public IReadOnlyList<DateOnly> Worked(DateRange part) => [.. Days(part).Where(IsWorked)];

    /// <summary>The working day so many on or back; nothing where the way leaves the range.</summary>
    public DateOnly? Add(DateOnly date, int days)
    {
        if (days == 0)
        {
            return FirstFrom(date, 1);
        }

        DateOnly? at = date;
        for (var left = Math.Abs(days); left > 0 && at is { } found; left--)
        {
            at = FirstFrom(found.AddDays(Math.Sign(days)), Math.Sign(days));
        }

        return at;
    }

    /// <summary>How many halves of days are worked between two days, and how many days at all; negative when going back.</summary>
    public (int Halves, int Days) Count(DateOnly from, DateOnly to, CountedEnds ends)
    {
        var (sum, count, sign) = (0, 0, to < from ? -1 : 1);
        for (var date = sign < 0 ? to : from; date <= (sign < 0 ? from : to); date = date.AddDays(1))
        {
            if ((date != from || ends is CountedEnds.Both or CountedEnds.First) && (date != to || ends is CountedEnds.Both or CountedEnds.Last))
            {
                sum += Halves(date);
                count += IsWorked(date) ? 1 : 0;
            }
        }

        return (sign * sum, sign * count);
    }

    /// <summary>What a day becomes by a convention; nothing where no working day is on one of its sides.</summary>
    public DateOnly? Adjust(DateOnly date, RollConvention convention)
    {
        if (FirstFrom(date, 1) is not { } next || FirstFrom(date, -1) is not { } previous)
        {
            return null;
        }

        return convention switch
        {
            RollConvention.Unadjusted => date,
            RollConvention.Following => next,
            RollConvention.Preceding => previous,
            RollConvention.ModifiedFollowing => next.Month == date.Month ? next : previous,
            RollConvention.ModifiedPreceding => previous.Month == date.Month ? previous : next,
            RollConvention.HalfMonthModifiedFollowing =>
                next.Month == date.Month && (date.Day <= MiddleOfMonth) == (next.Day <= MiddleOfMonth) ? next : previous,
            _ => next.DayNumber - date.DayNumber > date.DayNumber - previous.DayNumber ? previous : next,
        };
    }

    public DateOnly? NthOfMonth(int year, int month, int number)
    {
        var days = Worked(DateRange.OfMonth(year, month));
        var at = number > 0 ? number - 1 : days.Count + number;
        return at >= 0 && at < days.Count ? days[at] : null;
    }

    private DateOnly? FirstFrom(DateOnly date, int step)
    {
        for (; range.Contains(date); date = date.AddDays(step))
        {
            if (IsWorked(date))
            {
                return date;
            }
        }

        return null;
    }
}
