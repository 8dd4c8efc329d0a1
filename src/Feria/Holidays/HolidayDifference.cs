namespace Feria.Holidays;

/// <summary>A holiday in two lists.</summary>
/// <param name="First">The holiday of the first list, or <see langword="null"/>.</param>
/// <param name="Second">The holiday of the second list, or <see langword="null"/>; not both are.</param>
public sealed record HolidayDifference(Holiday? First, Holiday? Second)
{
    /// <summary>Gets what became of it.</summary>
    public HolidayChange Change => (First, Second) switch
    {
        (null, _) => HolidayChange.New,
        (_, null) => HolidayChange.Gone,
        _ => (First.Date.Month, First.Date.Day) == (Second.Date.Month, Second.Date.Day) ? HolidayChange.Same : HolidayChange.Moved,
    };

    /// <summary>The holidays of two times of one source, put together by the rules that made them.</summary>
    /// <param name="first">The holidays of one time.</param>
    /// <param name="second">Those of another.</param>
    /// <returns>Every holiday of either, in the order of the day of the year.</returns>
    public static IReadOnlyList<HolidayDifference> ByRule(IEnumerable<Holiday> first, IEnumerable<Holiday> second) =>
        Match(first, second, h => (h.RuleId, h.Kind, h.IsObserved), h => (h.Date.Month * 100) + h.Date.Day);

    /// <summary>The holidays of two sources of one time, put together by their dates.</summary>
    /// <param name="first">The holidays of one source.</param>
    /// <param name="second">Those of the other, whatever its rules are called.</param>
    /// <returns>Every date of either, in order.</returns>
    public static IReadOnlyList<HolidayDifference> ByDate(IEnumerable<Holiday> first, IEnumerable<Holiday> second) =>
        Match(first.DistinctBy(h => h.Date), second.DistinctBy(h => h.Date), h => h.Date, h => h.Date.DayNumber);

    private static List<HolidayDifference> Match<TKey>(IEnumerable<Holiday> first, IEnumerable<Holiday> second, Func<Holiday, TKey> key, Func<Holiday, int> order)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var differences = new List<HolidayDifference>();
        var left = second.OrderBy(h => h.Date).GroupBy(key).ToDictionary(g => g.Key, g => new Queue<Holiday>(g));
        foreach (var holiday in first.OrderBy(h => h.Date))
        {
            differences.Add(new(holiday, left.TryGetValue(key(holiday), out var others) && others.TryDequeue(out var other) ? other : null));
        }

        differences.AddRange(left.Values.SelectMany(others => others).Select(other => new HolidayDifference(null, other)));
        return [.. differences.OrderBy(d => order((d.First ?? d.Second)!))];
    }
}
