namespace Feria.WorkDays.Benchmarks.Limits;

/// <summary>
/// Tables as large as a calendar's, and what the machine takes to look dates up in them without answering anything: no range is
/// checked, no day counted.
/// </summary>
internal sealed class BareTables
{
    private readonly int _first = Days.Range.First.DayNumber;
    private readonly byte[] _flags;
    private readonly int[] _ranks;
    private readonly int[] _positions;

    public BareTables(Days days)
    {
        DateOnly[] all = [.. Enumerable.Range(0, Days.Range.Days).Select(Days.Range.First.AddDays)];
        _flags = [.. all.Select(date => (byte)(days.Calendar.IsWorkingDay(date) ? 1 : 0))];
        _ranks = [.. all.Select(date => days.Calendar.Count(Days.Range.First, date, CountedEnds.First))];
        _positions = [.. all.Where(days.Calendar.IsWorkingDay).Select(date => date.DayNumber)];
    }

    /// <summary>Reads the dates and does nothing with them.</summary>
    public static int Nothing(ReadOnlySpan<DateOnly> dates)
    {
        int sum = 0;
        foreach (DateOnly date in dates)
        {
            sum += date.DayNumber;
        }

        return sum;
    }

    /// <summary>A byte for each date, of one a day.</summary>
    public int Flags(ReadOnlySpan<DateOnly> dates)
    {
        (byte[] flags, int first, int sum) = (_flags, _first, 0);
        foreach (DateOnly date in dates)
        {
            sum += flags[date.DayNumber - first];
        }

        return sum;
    }

    /// <summary>Two numbers for each pair, of one a day.</summary>
    public int Ranks(ReadOnlySpan<DateOnly> from, ReadOnlySpan<DateOnly> to)
    {
        (int[] ranks, int first, int sum) = (_ranks, _first, 0);
        for (int i = 0; i < from.Length; i++)
        {
            sum += ranks[to[i].DayNumber - first] - ranks[from[i].DayNumber - first];
        }

        return sum;
    }

    /// <summary>A number for each date, of one a day, and then the one that it points at, of one a working day.</summary>
    public int Positions(ReadOnlySpan<DateOnly> dates, int step)
    {
        (int[] ranks, int[] positions, int first, int sum) = (_ranks, _positions, _first, 0);
        foreach (DateOnly date in dates)
        {
            sum += positions[ranks[date.DayNumber - first] + step] & 1;
        }

        return sum;
    }
}
