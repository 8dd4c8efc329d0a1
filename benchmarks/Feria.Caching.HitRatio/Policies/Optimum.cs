namespace Feria.Caching.HitRatio.Policies;

/// <summary>What nobody can beat: who is asked for last from now on goes (L. Belady, 1966). Has to know the whole trace.</summary>
internal static class Optimum
{
    internal static int Hits(IReadOnlyList<long> trace, int size)
    {
        int[] next = Next(trace);
        SortedSet<(int Next, long Key)> held = [];
        Dictionary<long, int> nextOf = [];
        int hits = 0;
        for (int at = 0; at < trace.Count; at++)
        {
            long key = trace[at];
            if (nextOf.Remove(key, out int known))
            {
                hits++;
                _ = held.Remove((known, key));
            }
            else if (held.Count == size)
            {
                (int Next, long Key) last = held.Max;
                if (last.Next <= next[at])
                {
                    continue;
                }

                _ = held.Remove(last);
                _ = nextOf.Remove(last.Key);
            }

            nextOf[key] = next[at];
            _ = held.Add((next[at], key));
        }

        return hits;
    }

    private static int[] Next(IReadOnlyList<long> trace)
    {
        int[] next = new int[trace.Count];
        Dictionary<long, int> seen = [];
        for (int at = trace.Count - 1; at >= 0; at--)
        {
            next[at] = seen.GetValueOrDefault(trace[at], int.MaxValue);
            seen[trace[at]] = at;
        }

        return next;
    }
}
