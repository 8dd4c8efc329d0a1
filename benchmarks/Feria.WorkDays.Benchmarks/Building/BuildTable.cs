using Feria.Benchmarking;
using Feria.Locations;

namespace Feria.WorkDays.Benchmarks.Building;

/// <summary>What a calendar costs before it is asked anything.</summary>
internal sealed class BuildTable(Days days, bool smoke) : IMeasurement
{
    public string Title => "Building a calendar";

    public ResultTable Measure() => new(Title, "at most 0.5 ms for 200 years, plus rules", "bytes", new Interleaved(smoke).Measure([
        new("200 years from their holidays", count => Repeat(count, () => days.Make().Range.Days)),
        new("the same, as a HashSet", count => Repeat(count, () => days.Holidays.Select(h => h.Date).ToHashSet().Count)),
        new("151 years from rules", count => Repeat(count, FromRules))]));

    private static int FromRules() => new Almanac().WorkCalendarAsync(new(Location.FromCode("GB")), new(new(1950, 1, 1), new(2100, 12, 31)))
        .AsTask().GetAwaiter().GetResult().Range.Days;

    private static void Repeat(int count, Func<int> build)
    {
        for (int i = 0; i < count; i++)
        {
            Sink.Value += build();
        }
    }
}
