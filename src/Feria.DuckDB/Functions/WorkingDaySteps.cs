using System.Runtime.InteropServices;
using Feria.DuckDB.Places;
using Feria.DuckDB.Vectors;
using Feria.WorkDays;

namespace Feria.DuckDB.Functions;

/// <summary>Goes from each of some days its own number of working days on or back.</summary>
internal static class WorkingDaySteps
{
    public static void Answer(RowRun rows, ReadOnlySpan<DateOnly> dates, Span<int> steps, WorkCalendar calendar, PlaceDays place)
    {
        var results = MemoryMarshal.Cast<int, DateOnly>(rows.Values<int>());
        if (!ReachesAll(dates, steps, calendar))
        {
            // At least one way leads out of the years that are known so far, or at all.
            for (var row = 0; row < rows.Count; row++)
            {
                if (!rows.Asked[row])
                {
                    steps[row] = 0;
                }
                else if (place.Reach(dates[row], steps[row]) is { } problem)
                {
                    rows.SetProblem(row, problem);
                    steps[row] = 0;
                }
            }

            AnswerOneByOne(rows, dates, steps, place.Calendar!, results);
        }
        else
        {
            calendar.Add(dates, steps, results);
        }

        rows.SetDoubts(place, dates, results);
        foreach (ref var day in rows.Values<int>())
        {
            day -= Chunk.Epoch;
        }
    }

    /// <summary>Later days and longer ways lead later: if the outermost ways stay within, all do.</summary>
    private static bool ReachesAll(ReadOnlySpan<DateOnly> dates, ReadOnlySpan<int> steps, WorkCalendar calendar)
    {
        var (first, last, least, most) = (dates[0], dates[0], steps[0], steps[0]);
        for (var row = 1; row < dates.Length; row++)
        {
            first = dates[row] < first ? dates[row] : first;
            last = dates[row] > last ? dates[row] : last;
            least = Math.Min(least, steps[row]);
            most = Math.Max(most, steps[row]);
        }

        return calendar.TryAdd(first, least, out _) && calendar.TryAdd(last, most, out _);
    }

    private static void AnswerOneByOne(RowRun rows, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<int> steps, WorkCalendar calendar, Span<DateOnly> results)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            results[row] = rows.Asked[row] ? calendar.Add(dates[row], steps[row]) : dates[row];
        }
    }
}
