using Feria.Benchmarking;

namespace Feria.WorkDays.Benchmarks.Bulk;

/// <summary>Many days at once.</summary>
internal sealed class BulkTable(Days days, bool smoke) : IMeasurement
{
    private readonly bool[] _flags = new bool[days.From.Length];
    private readonly int[] _counts = new int[days.From.Length];
    private readonly DateOnly[] _dates = new DateOnly[days.From.Length];

    public string Title => "Many random days at once, for each of them";

    private int Runs => smoke ? 1 : 7;

    public ResultTable Measure()
    {
        Row[] ours = [.. new Interleaved(smoke, TimeSpan.FromMilliseconds(60), 15).Measure([
            new("IsWorkingDay", Is), new("Count", Count), new("Add of 10", Add)])];
        NumpyDays? numpy = NumpyDays.Measure(days, days.From.Length, Runs);
        List<Row> rows = [];
        foreach ((Row row, string name) in ours.Zip(["is_busday", "busday_count", "busday_offset"]))
        {
            rows.Add(row with { Note = "" });
            if (numpy is not null)
            {
                double theirs = numpy.Nanoseconds[name];
                rows.Add(new($"numpy {numpy.Version} {name}", theirs, Note: FormattableString.Invariant($"{theirs / row.Nanoseconds:0} × {row.What}"), Ratio: theirs / ours[0].Nanoseconds));
            }
        }

        return new(Title, "at most 0.5 / 0.8 / 0.8 ns; ten times ahead of numpy", "bytes", rows);
    }

    private void Is(int count) => InBlocks(count, (at, length) => days.Calendar.IsWorkingDay(days.From.AsSpan(at, length), _flags.AsSpan(at, length)));

    private void Count(int count) => InBlocks(
        count, (at, length) => days.Calendar.Count(days.From.AsSpan(at, length), days.To.AsSpan(at, length), CountedEnds.First, _counts.AsSpan(at, length)));

    private void Add(int count) => InBlocks(count, (at, length) => days.Calendar.Add(days.From.AsSpan(at, length), 10, _dates.AsSpan(at, length)));

    private void InBlocks(int count, Action<int, int> ask)
    {
        // As an engine asks that works on columns: a thousand rows at a time.
        const int Block = 1024;
        for (int done = 0; done < count; done += Block)
        {
            ask(done % (days.From.Length - Block), Math.Min(Block, count - done));
        }
    }
}
