using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Feria.WorkDays.Bits;

/// <summary>Days from 0 on, a bit each, with rank and select: how many set days lie before a day, and which is the n-th set one.</summary>
/// <remarks>
/// A count of set bits for each word of 64 days and the position of every set day stand beside the bits, so that both are a
/// few instructions, whatever the distance. Immutable. No argument is checked here: the calendar does so once, at its edge.
/// </remarks>
internal sealed class DayBits
{
    private readonly ulong[] _words;
    private readonly int[] _ranks;
    private readonly int[] _positions;
    private int[]? _rankOfDay;

    /// <summary>Takes over the words; bits beyond the length are clear.</summary>
    private DayBits(ulong[] words, int length)
    {
        (_words, Length, _ranks) = (words, length, new int[words.Length]);
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            _ranks[i] = count;
            count += BitOperations.PopCount(words[i]);
        }

        _positions = new int[count];
        var next = 0;
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                _positions[next++] = (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    /// <summary>Gets the number of days.</summary>
    public int Length { get; }

    /// <summary>Gets the number of set days.</summary>
    public int Count => _positions.Length;

    /// <summary>Gets the position of every set day in order.</summary>
    public ReadOnlySpan<int> Positions => _positions;

    /// <summary>Gets the bits, 64 days a word and one word more than the days need.</summary>
    public ReadOnlySpan<ulong> Words => _words;

    /// <summary>Gets the rank of every day from 0 to <see cref="Length"/>; made on first use, for many days at once.</summary>
    public ReadOnlySpan<int> RankOfDay => _rankOfDay ??= MakeRanks();

    /// <summary>Makes the bits of a draft.</summary>
    public static DayBits Of(DayBitsDraft draft) => new(draft.Words.ToArray(), draft.Length);

    /// <summary>Whether a day from 0 to <see cref="Length"/> − 1 is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int day) => (Word(day) >> day & 1) != 0;

    /// <summary>How many set days lie before a day from 0 to <see cref="Length"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Rank(int day) => unchecked(
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ranks), day >> 6) + BitOperations.PopCount(Word(day) & ((1UL << day) - 1)));

    /// <summary>The set day before which so many lie, from 0 to <see cref="Count"/> − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Select(int rank) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_positions), rank);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Word(int day) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_words), day >> 6);

    private int[] MakeRanks()
    {
        var ranks = new int[Length + 1];
        for (var day = 0; day <= Length; day++)
        {
            ranks[day] = Rank(day);
        }

        return ranks;
    }
}
