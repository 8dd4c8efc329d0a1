using Feria.Benchmarking;
using Feria.WorkDays.Benchmarks.Limits;

namespace Feria.WorkDays.Benchmarks.Single;

/// <summary>The working day that lies some working days on.</summary>
internal sealed class AddTable(Days days, BareTables bare, bool smoke, int step) : IMeasurement
{
    public string Title => $"Add of {step} working days to a random day";

    public ResultTable Measure() => new(Title, "at most 2.5 ns and 0 bytes", "bytes", new Interleaved(smoke).Measure([
        new("Feria", Ours),
        new("a HashSet loop", Sets),
        new("limit: read an int for each, of one a day, and another by it", count => InRuns.Of(days.From, count, dates => bare.Positions(dates, step)))]));

    private void Ours(int count)
    {
        (WorkCalendar calendar, DateOnly[] dates, int number, int found) = (days.Calendar, days.From, step, 0);
        for (int done = 0; done < count; done += dates.Length)
        {
            foreach (DateOnly date in dates.AsSpan(0, Math.Min(dates.Length, count - done)))
            {
                found += calendar.Add(date, number).DayNumber & 1;
            }
        }

        Sink.Value += found;
    }

    private void Sets(int count)
    {
        (HashSet<DateOnly> set, DateOnly[] dates, int found) = (days.Set, days.From, 0);
        for (int i = 0; i < count; i++)
        {
            found += HashSetDays.Add(set, dates[i % dates.Length], step).DayNumber & 1;
        }

        Sink.Value += found;
    }
}
