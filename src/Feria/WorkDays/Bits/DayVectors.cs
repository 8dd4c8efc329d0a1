using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Feria.WorkDays.Bits;

/// <summary>Answers for eight days at a time by gathering from a calendar's tables.</summary>
/// <remarks>
/// Each returns how many it has answered from the front, 0 where the processor cannot gather. It stops before a block with a
/// day out of range, so that the questions for one day report it. Every index is checked before anything is gathered.
/// </remarks>
internal static unsafe class DayVectors
{
    private static readonly int Width = Vector256<int>.Count;

    public static int Contains(WorkCalendar calendar, ReadOnlySpan<DateOnly> dates, Span<bool> results)
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        var first = Vector256.Create(calendar.Range.First.DayNumber);
        var length = Vector256.Create((uint)calendar.Working.Length);
        var i = 0;
        fixed (ulong* words = calendar.Working.Words)
        fixed (int* days = MemoryMarshal.Cast<DateOnly, int>(dates))
        fixed (bool* answers = results)
        {
            for (; i <= dates.Length - Width; i += Width)
            {
                var index = Vector256.Load(days + i) - first;
                if (!Vector256.LessThanAll(index.AsUInt32(), length))
                {
                    break;
                }

                var bits = Avx2.ShiftRightLogicalVariable(
                    Avx2.GatherVector256((int*)words, Vector256.ShiftRightLogical(index, 5), sizeof(int)), (index & Vector256.Create(31)).AsUInt32()) & Vector256<int>.One;
                var shorts = Vector128.Narrow(bits.GetLower(), bits.GetUpper());
                *(ulong*)(answers + i) = Vector128.Narrow(shorts, shorts).AsUInt64().ToScalar();
            }
        }

        return i;
    }

    public static int Between(WorkCalendar calendar, ReadOnlySpan<DateOnly> from, ReadOnlySpan<DateOnly> to, CountedEnds ends, Span<int> results)
    {
        var (afterFrom, afterTo) = DayBitsCount.Offsets(ends);
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        var first = Vector256.Create(calendar.Range.First.DayNumber);
        var length = Vector256.Create((uint)calendar.Working.Length);
        var (offsetOfFrom, offsetOfTo) = (Vector256.Create(afterFrom), Vector256.Create(afterTo));
        var zeroWhereEqual = ends == CountedEnds.None ? Vector256<int>.AllBitsSet : Vector256<int>.Zero;
        var i = 0;
        fixed (int* ranks = calendar.Working.RankOfDay)
        fixed (int* ones = MemoryMarshal.Cast<DateOnly, int>(from), others = MemoryMarshal.Cast<DateOnly, int>(to))
        fixed (int* counts = results)
        {
            for (; i <= from.Length - Width; i += Width)
            {
                var (one, other) = (Vector256.Load(ones + i) - first, Vector256.Load(others + i) - first);
                if (!Vector256.LessThanAll(Vector256.Max(one.AsUInt32(), other.AsUInt32()), length))
                {
                    break;
                }

                var isBackwards = Vector256.GreaterThan(one, other) & Vector256<int>.One;
                var count = Avx2.GatherVector256(ranks, other + (offsetOfTo ^ isBackwards), sizeof(int))
                    - Avx2.GatherVector256(ranks, one + (offsetOfFrom ^ isBackwards), sizeof(int));
                Vector256.AndNot(count, Vector256.Equals(one, other) & zeroWhereEqual).Store(counts + i);
            }
        }

        return i;
    }

    public static int Add(WorkCalendar calendar, ReadOnlySpan<DateOnly> dates, int days, Span<DateOnly> results)
    {
        if (!Avx2.IsSupported || Math.Abs((long)days) > calendar.Working.Length)
        {
            return 0;
        }

        var (tables, i) = (new Tables(calendar), 0);
        var (steps, ahead) = (Vector256.Create(days), Vector256.Create(days > 0 ? 1 : 0));
        fixed (int* ranks = calendar.Working.RankOfDay, positions = calendar.Working.Positions)
        fixed (int* starts = MemoryMarshal.Cast<DateOnly, int>(dates), found = MemoryMarshal.Cast<DateOnly, int>(results))
        {
            for (; i <= dates.Length - Width; i += Width)
            {
                if (!tables.TryAdd(ranks, positions, Vector256.Load(starts + i), steps, ahead, out var end))
                {
                    break;
                }

                end.Store(found + i);
            }
        }

        return i;
    }

    public static int Add(WorkCalendar calendar, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<int> days, Span<DateOnly> results)
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        var (tables, i) = (new Tables(calendar), 0);
        fixed (int* ranks = calendar.Working.RankOfDay, positions = calendar.Working.Positions, numbers = days)
        fixed (int* starts = MemoryMarshal.Cast<DateOnly, int>(dates), found = MemoryMarshal.Cast<DateOnly, int>(results))
        {
            for (; i <= dates.Length - Width; i += Width)
            {
                var steps = Vector256.Load(numbers + i);
                var ahead = Vector256.GreaterThan(steps, Vector256<int>.Zero) & Vector256<int>.One;
                if (!tables.AreWithin(steps) || !tables.TryAdd(ranks, positions, Vector256.Load(starts + i), steps, ahead, out var end))
                {
                    break;
                }

                end.Store(found + i);
            }
        }

        return i;
    }

    /// <summary>What a calendar's tables reach.</summary>
    private readonly struct Tables(WorkCalendar calendar)
    {
        private readonly Vector256<int> _first = Vector256.Create(calendar.Range.First.DayNumber);
        private readonly Vector256<uint> _length = Vector256.Create((uint)calendar.Working.Length);
        private readonly Vector256<uint> _count = Vector256.Create((uint)calendar.Working.Count);

        /// <summary>Whether no number of days is so large that adding it overflows.</summary>
        public bool AreWithin(Vector256<int> steps) =>
            Vector256.LessThanOrEqualAll(Vector256.Abs(steps).AsUInt32(), _length);

        public bool TryAdd(int* ranks, int* positions, Vector256<int> start, Vector256<int> steps, Vector256<int> ahead, out Vector256<int> end)
        {
            end = default;
            var index = start - _first;
            if (!Vector256.LessThanAll(index.AsUInt32(), _length))
            {
                return false;
            }

            var rank = Avx2.GatherVector256(ranks, index + ahead, sizeof(int)) - ahead + steps;
            if (!Vector256.LessThanAll(rank.AsUInt32(), _count))
            {
                return false;
            }

            end = Avx2.GatherVector256(positions, rank, sizeof(int)) + _first;
            return true;
        }
    }
}
