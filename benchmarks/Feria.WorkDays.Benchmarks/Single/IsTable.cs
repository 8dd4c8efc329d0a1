using Feria.Benchmarking;
using Feria.WorkDays.Benchmarks.Limits;

namespace Feria.WorkDays.Benchmarks.Single;

/// <summary>Whether a day is worked.</summary>
internal sealed class IsTable(Days days, BareTables bare, bool smoke) : IMeasurement
{
    public string Title => "IsWorkingDay of a random day";

    public ResultTable Measure() => new(Title, "at most 1.0 ns and 0 bytes", "bytes", new Interleaved(smoke).Measure([
        new("Feria", Ours),
        new("a HashSet", Sets),
        new("limit: read the dates, and nothing else", count => InRuns.Of(days.From, count, BareTables.Nothing)),
        new("limit: read a byte for each, of one a day", count => InRuns.Of(days.From, count, bare.Flags))]));

    private void Ours(int count)
    {
        (WorkCalendar calendar, DateOnly[] dates, int found) = (days.Calendar, days.From, 0);
        for (int done = 0; done < count; done += dates.Length)
        {
            foreach (DateOnly date in dates.AsSpan(0, Math.Min(dates.Length, count - done)))
            {
                found += calendar.IsWorkingDay(date) ? 1 : 0;
            }
        }

        Sink.Value += found;
    }

    private void Sets(int count)
    {
        (HashSet<DateOnly> set, DateOnly[] dates, int found) = (days.Set, days.From, 0);
        for (int done = 0; done < count; done += dates.Length)
        {
            foreach (DateOnly date in dates.AsSpan(0, Math.Min(dates.Length, count - done)))
            {
                found += HashSetDays.IsWorkingDay(set, date) ? 1 : 0;
            }
        }

        Sink.Value += found;
    }
}
