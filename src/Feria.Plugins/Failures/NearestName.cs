namespace Feria.Plugins;

/// <summary>Finds the name somebody may have meant.</summary>
/// <remarks>
/// The measure is optimal string alignment: the number of insertions, deletions, substitutions and swaps of neighbours
/// (Damerau 1964, Levenshtein 1966), letter case aside.
/// </remarks>
internal static class NearestName
{
    internal static string? Of(string asked, IEnumerable<string> available)
    {
        string? best = null;

        // A third of the letters wrong is a typing error; more is another word.
        int limit = Math.Max(1, asked.Length / 3);
        foreach (string name in available.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(name.Length - asked.Length) > limit)
            {
                continue;
            }

            int distance = Distance(asked.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < limit || (distance == limit && best is null))
            {
                (best, limit) = (name, distance);
            }
        }

        return best;
    }

    internal static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        // Three rows are enough: a swap of neighbours looks back two.
        int[] before = new int[right.Length + 1];
        int[] previous = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (int row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (int column = 1; column <= right.Length; column++)
            {
                int substitution = left[row - 1] == right[column - 1] ? 0 : 1;
                int least = Math.Min(
                    Math.Min(previous[column] + 1, current[column - 1] + 1),
                    previous[column - 1] + substitution);
                bool swapped = row > 1 && column > 1
                    && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
                current[column] = swapped ? Math.Min(least, before[column - 2] + 1) : least;
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }
}
