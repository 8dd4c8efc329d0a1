using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Feria.WorkDays.Bits;

/// <summary>The ranks of eight days at a time.</summary>
internal static unsafe class VectorRank
{
    /// <summary>How many set days lie before each day, by the entries of <see cref="DayBlocks"/>; AVX2 is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Of(int* entries, Vector256<int> day)
    {
        var entry = Avx2.GatherVector256(entries, Vector256.ShiftRightLogical(day, DayBlocks.Shift), sizeof(int));
        var place = day & Vector256.Create(DayBlocks.Days - 1);
        var before = Vector256.AndNot(entry, Avx2.ShiftLeftLogicalVariable(Vector256<int>.AllBitsSet, place.AsUInt32()));

        // At most seven bits are left, and in the lowest byte alone: a table counts those of each half of it. The highest bit of
        // a byte, which would make the instruction answer 0, is clear.
        var counts = Vector256.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
        var low = Avx2.Shuffle(counts, before.AsByte()).AsInt32();
        var high = Avx2.Shuffle(counts, Vector256.ShiftRightLogical(before, 4).AsByte()).AsInt32();
        return Vector256.ShiftRightLogical(entry, DayBlocks.Days) + low + high;
    }
}
