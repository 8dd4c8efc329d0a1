using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Feria.WorkDays.Bits;

/// <summary>Whether days are set, 32 at a time.</summary>
internal static unsafe class VectorContains
{
    private static readonly int Width = Vector256<int>.Count;

    /// <summary>Answers from the front, up to the first block with a day out of range, which the questions for one day report.</summary>
    /// <returns>How many it has answered; 0 where the processor cannot gather.</returns>
    public static int Answer(WorkCalendar calendar, ReadOnlySpan<DateOnly> dates, Span<bool> results)
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        var first = Vector256.Create(calendar.Range.First.DayNumber);
        var last = Vector256.Create((uint)calendar.Bits.Length - 1);

        // Packing goes by halves of a vector; this puts the fours back into their order.
        var inOrder = Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7);
        var i = 0;
        fixed (ulong* words = calendar.Bits.Words)
        fixed (int* days = MemoryMarshal.Cast<DateOnly, int>(dates))
        fixed (bool* answers = results)
        {
            for (; i <= dates.Length - (4 * Width); i += 4 * Width)
            {
                VectorAhead.Fetch(days + i);
                VectorAhead.Fetch(days + i + (2 * Width));
                var (a, b) = (Vector256.Load(days + i) - first, Vector256.Load(days + i + Width) - first);
                var (c, d) = (Vector256.Load(days + i + (2 * Width)) - first, Vector256.Load(days + i + (3 * Width)) - first);
                var furthest = Vector256.Max(Vector256.Max(a.AsUInt32(), b.AsUInt32()), Vector256.Max(c.AsUInt32(), d.AsUInt32()));
                if (!Vector256.LessThanOrEqualAll(furthest, last))
                {
                    break;
                }

                var (ab, cd) = (Avx2.PackSignedSaturate(Bit(words, a), Bit(words, b)), Avx2.PackSignedSaturate(Bit(words, c), Bit(words, d)));
                Avx2.PermuteVar8x32(Avx2.PackUnsignedSaturate(ab, cd).AsInt32(), inOrder).AsByte().Store((byte*)(answers + i));
            }
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Bit(ulong* words, Vector256<int> day)
    {
        var days = Avx2.GatherVector256((int*)words, Vector256.ShiftRightLogical(day, 5), sizeof(int));
        return Avx2.ShiftRightLogicalVariable(days, (day & Vector256.Create(31)).AsUInt32()) & Vector256<int>.One;
    }
}
