namespace Feria.WorkDays.Benchmarks;

/// <summary>Working days as most programs reckon them: a set of holidays and a walk from day to day.</summary>
internal static class HashSetDays
{
    public static bool IsWorkingDay(HashSet<DateOnly> holidays, DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(date);

    public static DateOnly Add(HashSet<DateOnly> holidays, DateOnly date, int days)
    {
        while (days > 0)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(holidays, date))
            {
                days--;
            }
        }

        return date;
    }

    public static int Count(HashSet<DateOnly> holidays, DateOnly from, DateOnly to)
    {
        int count = 0;
        for (DateOnly date = from; date < to; date = date.AddDays(1))
        {
            count += IsWorkingDay(holidays, date) ? 1 : 0;
        }

        return count;
    }
}
