using System.Numerics;
using System.Runtime.CompilerServices;

namespace Feria.WorkDays.Bits;

/// <summary>Days from 0 on, a bit each; a count for each word of 64 makes the rank of a day a few instructions.</summary>
/// <remarks>
/// 12 bytes for 64 days, so that those of 200 years stay in the first cache of a processor. Immutable.
/// </remarks>
internal readonly struct DayBits : IDayRanks
{
    private readonly ulong[] _words;
    private readonly int[] _ranks;

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

        Count = count;
    }

    /// <summary>Gets the number of days.</summary>
    public int Length { get; }

    /// <summary>Gets the number of set days.</summary>
    public int Count { get; }

    /// <summary>Gets the bits, 64 days a word and one word more than the days need.</summary>
    public ReadOnlySpan<ulong> Words => _words;

    /// <summary>Makes the bits of a draft.</summary>
    public static DayBits Of(DayBitsDraft draft) => new(draft.Words.ToArray(), draft.Length);

    /// <summary>Whether a day from 0 to <see cref="Length"/> − 1 is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int day) => (_words[day >> 6] >> day & 1) != 0;

    /// <inheritdoc/>
    public int Rank(int day, int after)
    {
        day += after;
        return _ranks[day >> 6] + BitOperations.PopCount(_words[day >> 6] & unchecked((1UL << day) - 1));
    }
}
