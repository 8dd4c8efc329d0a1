using System.Numerics;

namespace Feria.WorkDays.Bits;

/// <summary>Days from 0 on, eight an entry: their bits, and above these how many set days lie before them.</summary>
/// <remarks>
/// One load and the bits that it brings give a rank. At half a byte a day those of 200 years fit into the first cache of a
/// processor, which is what counts where many days are asked for at once: a rank from <see cref="DayOrder"/> is fewer
/// instructions, but comes from the second. Immutable.
/// </remarks>
internal readonly struct DayBlocks
{
    /// <summary>The days of an entry, as a power of 2.</summary>
    public const int Shift = 3;

    /// <summary>How many bits of an entry are days.</summary>
    public const int Days = 1 << Shift;

    private readonly int[] _entries;

    public DayBlocks(in DayBits bits)
    {
        _entries = GC.AllocateUninitializedArray<int>(bits.Words.Length * (64 / Days));
        var (next, rank) = (0, 0);
        foreach (var word in bits.Words)
        {
            for (var shift = 0; shift < 64; shift += Days)
            {
                var days = (int)(word >> shift & byte.MaxValue);
                _entries[next++] = (rank << Days) | days;
                rank += BitOperations.PopCount((uint)days);
            }
        }
    }

    /// <summary>Gets the entries; one more than the days need, at least.</summary>
    public ReadOnlySpan<int> Entries => _entries;
}
