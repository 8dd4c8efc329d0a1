using Feria.Dates;

namespace Feria.WorkDays;

/// <summary>The best plans from each working day on, for each number of days and stretches that are left.</summary>
internal sealed class BridgeSearch(WorkCalendar calendar, DateRange range, int plans, int stretches)
{
    private readonly int _first = calendar.Working.Rank(calendar.Index(range.First));
    private readonly int _end = calendar.Working.RankAfter(calendar.Index(range.Last));

    /// <summary>The best plans that take so many days.</summary>
    public IReadOnlyList<BridgeDraft> Best(int leave)
    {
        // From the last working day to the first; a stretch of n days and the day behind it lead n + 1 days on.
        var days = _end - _first;
        var best = new List<BridgeDraft>[days + 2][];
        for (var at = days + 1; at >= 0; at--)
        {
            best[at] = new List<BridgeDraft>[(leave + 1) * (stretches + 1)];
            for (var left = 1; left <= leave; left++)
            {
                for (var parts = 1; parts <= stretches; parts++)
                {
                    best[at][Index(left, parts)] = at >= days ? [] : BestFrom(best, at, left, parts);
                }
            }
        }

        return best[0][Index(leave, stretches)];    }

    private List<BridgeDraft> BestFrom(List<BridgeDraft>[][] best, int at, int left, int parts)
    {
        var found = new List<BridgeDraft>(best[at + 1][Index(left, parts)]);
        for (var take = 1; take <= Math.Min(left, _end - _first - at); take++)
        {
            var (first, last) = BridgeDraft.Away(calendar, _first + at, take);
            var away = last - first + 1;
            if (take == left)
            {
                found.Add(new(_first + at, take, Next: null, away, Stretches: 1));
            }
            else if (parts > 1 && at + take + 1 <= _end - _first)
            {
                found.AddRange(best[at + take + 1][Index(left - take, parts - 1)]
                    .Select(next => new BridgeDraft(_first + at, take, next, away + next.DaysOff, 1 + next.Stretches)));
            }
        }

        found.Sort(BridgeDraft.BestFirst);
        return found.Count <= plans ? found : found[..plans];
    }

    private int Index(int left, int parts) => (left * (stretches + 1)) + parts;
}
