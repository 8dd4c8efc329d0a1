using Feria.Dates;

namespace Feria.WorkDays;

/// <summary>The first stretch of a plan, and the plan of what follows.</summary>
/// <param name="Rank">The rank of the first working day that is taken.</param>
/// <param name="Days">How many are taken from there on.</param>
/// <param name="Next">What follows; <see langword="null"/> for nothing.</param>
/// <param name="DaysOff">The days off of all stretches.</param>
/// <param name="Stretches">How many stretches there are.</param>
internal sealed record BridgeDraft(int Rank, int Days, BridgeDraft? Next, int DaysOff, int Stretches)
{
    /// <summary>The best plan first.</summary>
    public static Comparer<BridgeDraft> BestFirst { get; } = Comparer<BridgeDraft>.Create((a, b) =>
        a.DaysOff != b.DaysOff ? b.DaysOff.CompareTo(a.DaysOff)
        : a.Stretches != b.Stretches ? a.Stretches.CompareTo(b.Stretches)
        : CompareRanks(a, b));

    /// <summary>The days off around some working days that are taken, from the day before which the calendar ends to the one after.</summary>
    public static (int First, int Last) Away(WorkCalendar calendar, int rank, int days) => (
        rank == 0 ? 0 : calendar.Working.Select(rank - 1) + 1,
        rank + days == calendar.Working.Count ? calendar.Working.Length - 1 : calendar.Working.Select(rank + days) - 1);

    public BridgePlan ToPlan(WorkCalendar calendar)
    {
        var stretches = new List<LeaveStretch>();
        for (var draft = this; draft is not null; draft = draft.Next)
        {
            var (first, last) = Away(calendar, draft.Rank, draft.Days);
            stretches.Add(new(
                new DateRange(calendar.Range.First.AddDays(first), calendar.Range.First.AddDays(last)),
                [.. Enumerable.Range(draft.Rank, draft.Days).Select(rank => calendar.Range.First.AddDays(calendar.Working.Select(rank)))]));
        }

        return new(stretches);
    }

    private static int CompareRanks(BridgeDraft? a, BridgeDraft? b)
    {
        for (; a is not null && b is not null; (a, b) = (a.Next, b.Next))
        {
            if ((a.Rank, a.Days) != (b.Rank, b.Days))
            {
                return (a.Rank, b.Days).CompareTo((b.Rank, a.Days));
            }
        }

        return 0;
    }
}
