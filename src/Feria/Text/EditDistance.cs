namespace Feria.Text;

/// <summary>How far two words are apart, and the nearest of many: optimal string alignment, upper and lower case alike.</summary>
internal static class EditDistance
{
    /// <summary>The nearest candidates that are near enough to be a slip of the pen.</summary>
    public static IReadOnlyList<string> Nearest(string text, IEnumerable<string> candidates, int most = 3)
    {
        var limit = Math.Max(1, text.Length / 3);
        return [.. candidates
            .Where(c => Math.Abs(c.Length - text.Length) <= limit)
            .Select(c => (Candidate: c, Distance: Between(text, c)))
            .Where(p => p.Distance <= limit)
            .OrderBy(p => p.Distance)
            .ThenBy(p => p.Candidate, StringComparer.Ordinal)
            .Select(p => p.Candidate)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(most)];
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var beforePrevious = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[b.Length];
    }

    private static bool Same(char x, char y) => char.ToUpperInvariant(x) == char.ToUpperInvariant(y);
}
