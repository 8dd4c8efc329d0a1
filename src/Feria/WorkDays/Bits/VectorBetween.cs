using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Feria.WorkDays.Bits;

/// <summary>How many set days lie between pairs of days, sixteen pairs at a time.</summary>
internal static unsafe class VectorBetween
{
    private static readonly int Width = Vector256<int>.Count;

    /// <summary>Answers from the front, up to the first block with a day out of range, which the questions for one day report.</summary>
    /// <returns>How many it has answered; 0 where the processor cannot gather.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The convention is none.</exception>
    public static int Answer(WorkCalendar calendar, ReadOnlySpan<DateOnly> from, ReadOnlySpan<DateOnly> to, CountedEnds ends, Span<int> results)
    {
        var convention = new Convention(ends);
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        var first = Vector256.Create(calendar.Range.First.DayNumber);
        var last = Vector256.Create((uint)calendar.Bits.Length - 1);
        var i = 0;
        fixed (int* entries = calendar.Blocks.Entries)
        fixed (int* ones = MemoryMarshal.Cast<DateOnly, int>(from), others = MemoryMarshal.Cast<DateOnly, int>(to))
        fixed (int* counts = results)
        {
            for (; i <= from.Length - (2 * Width); i += 2 * Width)
            {
                VectorAhead.Fetch(ones + i);
                VectorAhead.Fetch(others + i);
                VectorAhead.Fetch(counts + i);
                var (a, b) = (Vector256.Load(ones + i) - first, Vector256.Load(others + i) - first);
                var (c, d) = (Vector256.Load(ones + i + Width) - first, Vector256.Load(others + i + Width) - first);
                var furthest = Vector256.Max(Vector256.Max(a.AsUInt32(), b.AsUInt32()), Vector256.Max(c.AsUInt32(), d.AsUInt32()));
                if (!Vector256.LessThanOrEqualAll(furthest, last))
                {
                    break;
                }

                convention.Count(entries, a, b).Store(counts + i);
                convention.Count(entries, c, d).Store(counts + i + Width);
            }
        }

        return i;
    }

    /// <summary>As <see cref="DayCount"/>, with −1 for "after" and 0 for "before".</summary>
    private readonly struct Convention
    {
        private readonly Vector256<int> _afterFrom;
        private readonly Vector256<int> _afterTo;
        private readonly bool _isNone;

        public Convention(CountedEnds ends)
        {
            var (afterFrom, afterTo) = DayCount.Offsets(ends);
            (_afterFrom, _afterTo, _isNone) = (Vector256.Create(-afterFrom), Vector256.Create(-afterTo), ends == CountedEnds.None);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<int> Count(int* entries, Vector256<int> from, Vector256<int> to)
        {
            var isBackwards = Vector256.GreaterThan(from, to);
            var count = VectorRank.Of(entries, to - (_afterTo ^ isBackwards)) - VectorRank.Of(entries, from - (_afterFrom ^ isBackwards));
            return _isNone ? Vector256.AndNot(count, Vector256.Equals(from, to)) : count;
        }
    }
}
