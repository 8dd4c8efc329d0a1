using Feria.Benchmarking;
using Feria.WorkDays.Benchmarks.Limits;

namespace Feria.WorkDays.Benchmarks.Single;

/// <summary>How many working days lie between two days.</summary>
internal sealed class CountTable(Days days, BareTables bare, bool smoke) : IMeasurement
{
    private const int Year = 365;

    public string Title => "Count between two days";

    public ResultTable Measure() => new(Title, "at most 2 ns and 0 bytes over any span", "bytes", new Interleaved(smoke).Measure([
        new("Feria, random spans of up to 200 years", Ours),
        new("Feria, a year", OursOfYear),
        new("a HashSet loop, a year", Sets),
        new("limit: read an int for each of both, of one a day", Bare)]));

    private void Ours(int count)
    {
        (WorkCalendar calendar, int found) = (days.Calendar, 0);
        for (int done = 0; done < count; done += days.From.Length)
        {
            int length = Math.Min(days.From.Length, count - done);
            ReadOnlySpan<DateOnly> from = days.From.AsSpan(0, length);
            ReadOnlySpan<DateOnly> to = days.To.AsSpan(0, length);
            for (int i = 0; i < from.Length; i++)
            {
                found += calendar.Count(from[i], to[i], CountedEnds.First);
            }
        }

        Sink.Value += found;
    }

    private void Bare(int count)
    {
        for (int done = 0; done < count; done += days.From.Length)
        {
            int length = Math.Min(days.From.Length, count - done);
            Sink.Value += bare.Ranks(days.From.AsSpan(0, length), days.To.AsSpan(0, length));
        }
    }

    private void OursOfYear(int count)
    {
        (WorkCalendar calendar, DateOnly[] dates, int found) = (days.Calendar, days.From, 0);
        for (int done = 0; done < count; done += dates.Length)
        {
            foreach (DateOnly date in dates.AsSpan(0, Math.Min(dates.Length, count - done)))
            {
                found += calendar.Count(date, date.AddDays(Year), CountedEnds.First);
            }
        }

        Sink.Value += found;
    }

    private void Sets(int count)
    {
        (HashSet<DateOnly> set, DateOnly[] dates, int found) = (days.Set, days.From, 0);
        for (int i = 0; i < count; i++)
        {
            DateOnly date = dates[i % dates.Length];
            found += HashSetDays.Count(set, date, date.AddDays(Year));
        }

        Sink.Value += found;
    }
}
