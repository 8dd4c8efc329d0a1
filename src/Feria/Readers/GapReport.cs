using System.Globalization;
using Feria.Dates;

namespace Feria.Readers;

/// <summary>Says in one line what an answer lacks: a place, the first holidays and how many others, and the years.</summary>
internal static class GapReport
{
    private const int MostNamed = 2;

    /// <summary>The line of a place for times that its gaps concern.</summary>
    public static string Line(string place, IReadOnlyList<DateRange> ranges, IReadOnlyList<CoverageGap> gaps)
    {
        var names = gaps.Select(g => g.Name).Distinct(StringComparer.Ordinal).ToList();
        var first = gaps.Where(g => ranges.Any(g.IsBefore)).Select(g => g.FirstYear).ToList();
        var last = gaps.Where(g => ranges.Any(g.IsAfter)).Select(g => g.LastYear).ToList();
        var when = new[] { Side("before", first), Side("after", last) }.OfType<string>();
        return $"{place}: {Names(names)} {(names.Count == 1 ? "is" : "are")} not known {string.Join(" and ", when)}.";
    }

    private static string Names(List<string> names)
    {
        var others = names.Count - MostNamed;
        return others > 1 ? $"{string.Join(", ", names.Take(MostNamed))} and {others} others"
            : names.Count == 1 ? names[0]
            : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    private static string? Side(string word, List<int> years) => years.Count == 0 ? null
        : years.Min() == years.Max() ? string.Create(CultureInfo.InvariantCulture, $"{word} {years[0]}")
        : string.Create(CultureInfo.InvariantCulture, $"{word} years from {years.Min()} to {years.Max()}");
}
