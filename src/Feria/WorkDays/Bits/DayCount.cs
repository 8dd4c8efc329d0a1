using System.Runtime.CompilerServices;

namespace Feria.WorkDays.Bits;

/// <summary>Counts the set days between two days by a convention.</summary>
internal static class DayCount
{
    /// <summary>How many set days lie between two days, negative when the second is the earlier one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The convention is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Between<TRanks>(in TRanks ranks, int from, int to, CountedEnds ends)
        where TRanks : struct, IDayRanks
    {
        var (afterFrom, afterTo) = Offsets(ends);
        var isBackwards = to < from ? 1 : 0;
        return from == to && ends == CountedEnds.None ? 0 : unchecked(ranks.Rank(to, afterTo ^ isBackwards) - ranks.Rank(from, afterFrom ^ isBackwards));
    }

    /// <summary>Whether the ranks are taken after the days themselves, going forwards; going backwards it is the other way round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int AfterFrom, int AfterTo) Offsets(CountedEnds ends)
    {
        if (ends is < CountedEnds.Both or > CountedEnds.None)
        {
            ThrowUnknown(ends);
        }

        return ((int)ends >> 1, ~(int)ends & 1);
    }

    private static void ThrowUnknown(CountedEnds ends) =>
        throw new ArgumentOutOfRangeException(nameof(ends), ends, "It is none of the conventions by which ends are counted: Both, First, Last or None.");
}
