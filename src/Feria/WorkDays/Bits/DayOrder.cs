using System.Runtime.CompilerServices;

namespace Feria.WorkDays.Bits;

/// <summary>The set days in their order, with rank and select as tables: a question costs one look-up, whatever the distance.</summary>
/// <remarks>
/// Four bytes a day and four a set day. A day's entry is twice its rank, and one more if it is set: half of that is how many set
/// days lie before it, and half of one more how many lie before the day that follows. Immutable.
/// </remarks>
internal readonly struct DayOrder : IDayRanks
{
    private readonly int[] _days;
    private readonly int[] _positions;

    public DayOrder(in DayBits bits)
    {
        var (days, positions) = (GC.AllocateUninitializedArray<int>(bits.Length), GC.AllocateUninitializedArray<int>(bits.Count));
        var words = bits.Words;
        var rank = 0;
        for (var day = 0; day < days.Length; day++)
        {
            var isSet = (int)(words[day >> 6] >> day & 1);
            days[day] = (rank << 1) | isSet;
            if (isSet != 0)
            {
                positions[rank++] = day;
            }
        }

        (_days, _positions) = (days, positions);
    }

    /// <summary>Gets the number of days.</summary>
    public int Length => _days.Length;

    /// <summary>Gets the number of set days.</summary>
    public int Count => _positions.Length;

    /// <summary>Gets the position of every set day in order.</summary>
    public ReadOnlySpan<int> Positions => _positions;

    /// <summary>How many set days lie before a day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Rank(int day) => _days[day] >> 1;

    /// <summary>How many set days lie before the day that follows a day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RankAfter(int day) => Rank(day, 1);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Rank(int day, int after) => unchecked(_days[day] + after) >> 1;

    /// <summary>The rank of the set day that lies so many set days on, or with a number below 1 back from the next one.</summary>
    /// <returns>As an unsigned number not less than <see cref="Count"/> where there is no such day, however large the number is.</returns>
    /// <remarks>Going on, the day itself does not count, set or not: half of one less than its entry is the rank of the last set day up to it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint RankOfStep(int day, int steps) => unchecked((uint)(((_days[day] - (steps > 0 ? 1 : 0)) >> 1) + steps));

    /// <summary>The set day before which so many lie, from 0 to <see cref="Count"/> − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Select(int rank) => _positions[rank];
}
