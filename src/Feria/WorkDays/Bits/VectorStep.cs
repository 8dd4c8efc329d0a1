using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Feria.WorkDays.Bits;

/// <summary>The set days that lie some set days away from days, sixteen at a time.</summary>
/// <remarks>
/// Each answers from the front, up to the first block with a day out of range or a way that leaves it, which the questions for
/// one day report, and returns how many it has answered; 0 where the processor cannot gather.
/// </remarks>
internal static unsafe class VectorStep
{
    private static readonly int Width = Vector256<int>.Count;

    public static int Answer(WorkCalendar calendar, ReadOnlySpan<DateOnly> dates, int days, Span<DateOnly> results)
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        var (reach, i) = (new Reach(calendar), 0);
        var steps = new Steps(Vector256.Create(days));
        fixed (int* entries = calendar.Blocks.Entries, positions = calendar.Working.Positions)
        fixed (int* starts = MemoryMarshal.Cast<DateOnly, int>(dates), found = MemoryMarshal.Cast<DateOnly, int>(results))
        {
            while (i <= dates.Length - (2 * Width) && reach.TryStep(entries, positions, starts + i, steps, steps, found + i))
            {
                i += 2 * Width;
            }
        }

        return i;
    }

    public static int Answer(WorkCalendar calendar, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<int> days, Span<DateOnly> results)
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        var (reach, i) = (new Reach(calendar), 0);
        fixed (int* entries = calendar.Blocks.Entries, positions = calendar.Working.Positions, numbers = days)
        fixed (int* starts = MemoryMarshal.Cast<DateOnly, int>(dates), found = MemoryMarshal.Cast<DateOnly, int>(results))
        {
            while (i <= dates.Length - (2 * Width)
                && reach.TryStep(entries, positions, starts + i, new(Vector256.Load(numbers + i)), new(Vector256.Load(numbers + i + Width)), found + i))
            {
                i += 2 * Width;
            }
        }

        return i;
    }

    /// <summary>How many days to go. Going on, the day itself does not count, set or not; going back, those before it do.</summary>
    private readonly struct Steps(Vector256<int> days)
    {
        private readonly Vector256<int> _ahead = Vector256.GreaterThan(days, Vector256<int>.Zero);
        private readonly Vector256<int> _rest = days + Vector256.GreaterThan(days, Vector256<int>.Zero);

        // However large the numbers: what overflows is no rank.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<int> From(int* entries, Vector256<int> day) => VectorRank.Of(entries, day - _ahead) + _rest;
    }

    /// <summary>What a calendar's tables reach.</summary>
    private readonly struct Reach(WorkCalendar calendar)
    {
        private readonly Vector256<int> _first = Vector256.Create(calendar.Range.First.DayNumber);
        private readonly Vector256<uint> _length = Vector256.Create((uint)calendar.Working.Length);
        private readonly Vector256<uint> _count = Vector256.Create((uint)calendar.Working.Count);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool TryStep(int* entries, int* positions, int* starts, in Steps steps, in Steps otherSteps, int* found)
        {
            VectorAhead.Fetch(starts);
            VectorAhead.Fetch(found);
            var (day, other) = (Vector256.Load(starts) - _first, Vector256.Load(starts + Width) - _first);
            if (!Vector256.LessThanAll(Vector256.Max(day.AsUInt32(), other.AsUInt32()), _length))
            {
                return false;
            }

            var (rank, otherRank) = (steps.From(entries, day), otherSteps.From(entries, other));
            if (!Vector256.LessThanAll(Vector256.Max(rank.AsUInt32(), otherRank.AsUInt32()), _count))
            {
                return false;
            }

            (Avx2.GatherVector256(positions, rank, sizeof(int)) + _first).Store(found);
            (Avx2.GatherVector256(positions, otherRank, sizeof(int)) + _first).Store(found + Width);
            return true;
        }
    }
}
