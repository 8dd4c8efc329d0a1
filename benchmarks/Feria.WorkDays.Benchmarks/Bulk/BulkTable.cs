using Feria.Benchmarking;
using Feria.WorkDays.Benchmarks.Limits;

namespace Feria.WorkDays.Benchmarks.Bulk;

/// <summary>Many days at once.</summary>
internal sealed class BulkTable(Days days, bool smoke) : IMeasurement
{
    // As an engine asks that works on columns: a thousand rows at a time.
    private const int Block = 1024;
    private const int Step = 10;

    private readonly bool[] _flags = new bool[days.From.Length];
    private readonly int[] _counts = new int[days.From.Length];
    private readonly DateOnly[] _dates = new DateOnly[days.From.Length];

    public string Title => "Many random days at once, for each of them";

    private int Runs => smoke ? 1 : 7;

    public ResultTable Measure()
    {
        Row[] measured = [.. new Interleaved(smoke, TimeSpan.FromMilliseconds(60), 15).Measure([
            new("IsWorkingDay", Through(Is)), new("Count", Through(Count)), new("Add of 10", Through(Add)),
            new("the same 1,024 days again: IsWorkingDay", Again(Is)), new("… Count", Again(Count)), new("… Add of 10", Again(Add)),
            .. Limits()])];
        Row[] ours = [.. measured.Take(3)];
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

        return new(Title, "at most 0.5 / 0.8 / 0.8 ns; ten times ahead of numpy", "bytes", [.. rows, .. measured.Skip(ours.Length)]);
    }

    private IEnumerable<Contender> Limits()
    {
        if (!BareVectors.IsSupported)
        {
            return [];
        }

        BareVectors bare = new(Step);
        Action<int, int> both = (at, length) => bare.LookUpBoth(days.From.AsSpan(at, length), days.To.AsSpan(at, length), _counts.AsSpan(at, length));
        Action<int, int> twice = (at, length) => bare.LookUpTwice(days.From.AsSpan(at, length), _dates.AsSpan(at, length));
        return [
            new("limit: write a byte for each date", Through((at, length) => BareVectors.Narrow(days.From.AsSpan(at, length), _flags.AsSpan(at, length)))),
            new("limit: copy the dates", Through((at, length) => days.From.AsSpan(at, length).CopyTo(_dates.AsSpan(at, length)))),
            new("limit: subtract two columns of dates", Through((at, length) =>
                BareVectors.Subtract(days.From.AsSpan(at, length), days.To.AsSpan(at, length), _counts.AsSpan(at, length)))),
            new("limit: look both up and subtract", Through(both)), new("… the same 1,024 again", Again(both)),
            new("limit: look up, and what is found once more", Through(twice)), new("… the same 1,024 again", Again(twice))];
    }

    private void Is(int at, int length) => days.Calendar.IsWorkingDay(days.From.AsSpan(at, length), _flags.AsSpan(at, length));

    private void Count(int at, int length) =>
        days.Calendar.Count(days.From.AsSpan(at, length), days.To.AsSpan(at, length), CountedEnds.First, _counts.AsSpan(at, length));

    private void Add(int at, int length) => days.Calendar.Add(days.From.AsSpan(at, length), Step, _dates.AsSpan(at, length));

    /// <summary>Of all the dates, block by block: they come from the memory and the answers go there.</summary>
    private Action<int> Through(Action<int, int> ask) => count =>
    {
        for (int done = 0; done < count; done += Block)
        {
            ask(done % (days.From.Length - Block), Math.Min(Block, count - done));
        }
    };

    /// <summary>Of one block again and again: dates and answers stay in the first cache.</summary>
    private static Action<int> Again(Action<int, int> ask) => count =>
    {
        for (int done = 0; done < count; done += Block)
        {
            ask(0, Math.Min(Block, count - done));
        }
    };
}
