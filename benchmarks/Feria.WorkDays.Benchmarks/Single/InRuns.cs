namespace Feria.WorkDays.Benchmarks.Single;

/// <summary>Asks of the dates from the first on, as often as is needed.</summary>
internal static class InRuns
{
    public static void Of(DateOnly[] dates, int count, Func<ReadOnlySpan<DateOnly>, int> ask)
    {
        for (int done = 0; done < count; done += dates.Length)
        {
            Sink.Value += ask(dates.AsSpan(0, Math.Min(dates.Length, count - done)));
        }
    }
}
