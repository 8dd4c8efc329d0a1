using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Feria.WorkDays.Benchmarks.Limits;

/// <summary>What vectors take for columns of dates without answering anything; only where the processor can gather (AVX2).</summary>
/// <param name="step">How many working days are added where days are added.</param>
internal sealed unsafe class BareVectors(int step)
{
    // Half a byte a day and four bytes a working day, as a calendar's tables for many days are; what they hold does not matter.
    private const int Shift = 3;
    private const int DaysAnEntry = 1 << Shift;
    private const int DaysOfWork = 5;
    private const int DaysOfWeek = 7;

    private static readonly int Width = Vector256<int>.Count;
    private static readonly Vector256<int> First = Vector256.Create(Days.Range.First.DayNumber);

    private readonly int[] _entries = [.. Enumerable.Range(0, (Days.Range.Days / DaysAnEntry) + 1).Select(entry => entry * DaysAnEntry * DaysOfWork / DaysOfWeek)];
    private readonly int[] _positions = [.. Enumerable.Range(0, Days.Range.Days).Select(rank => rank * DaysOfWeek / DaysOfWork)];

    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>Writes a byte for each date.</summary>
    public static void Narrow(ReadOnlySpan<DateOnly> dates, Span<bool> results)
    {
        fixed (int* days = MemoryMarshal.Cast<DateOnly, int>(dates))
        fixed (bool* answers = results)
        {
            for (int i = 0; i <= dates.Length - Width; i += Width)
            {
                Ahead(days + i);
                Vector256<int> bits = Vector256.Load(days + i) & Vector256<int>.One;
                Vector128<short> shorts = Vector128.Narrow(bits.GetLower(), bits.GetUpper());
                *(ulong*)(answers + i) = Vector128.Narrow(shorts, shorts).AsUInt64().ToScalar();
            }
        }
    }

    /// <summary>Writes the difference of two columns, in days.</summary>
    public static void Subtract(ReadOnlySpan<DateOnly> from, ReadOnlySpan<DateOnly> to, Span<int> results)
    {
        fixed (int* ones = MemoryMarshal.Cast<DateOnly, int>(from), others = MemoryMarshal.Cast<DateOnly, int>(to))
        fixed (int* counts = results)
        {
            for (int i = 0; i <= from.Length - Width; i += Width)
            {
                Ahead(ones + i);
                Ahead(others + i);
                Ahead(counts + i);
                (Vector256.Load(others + i) - Vector256.Load(ones + i)).Store(counts + i);
            }
        }
    }

    /// <summary>Writes the difference of what is looked up for two columns.</summary>
    public void LookUpBoth(ReadOnlySpan<DateOnly> from, ReadOnlySpan<DateOnly> to, Span<int> results)
    {
        fixed (int* entries = _entries)
        fixed (int* ones = MemoryMarshal.Cast<DateOnly, int>(from), others = MemoryMarshal.Cast<DateOnly, int>(to))
        fixed (int* counts = results)
        {
            for (int i = 0; i <= from.Length - (2 * Width); i += 2 * Width)
            {
                Ahead(ones + i);
                Ahead(others + i);
                Ahead(counts + i);
                (Entries(entries, others + i) - Entries(entries, ones + i)).Store(counts + i);
                (Entries(entries, others + i + Width) - Entries(entries, ones + i + Width)).Store(counts + i + Width);
            }
        }
    }

    /// <summary>Writes what is looked up in one table by what is looked up in another.</summary>
    public void LookUpTwice(ReadOnlySpan<DateOnly> dates, Span<DateOnly> results)
    {
        fixed (int* entries = _entries, positions = _positions)
        fixed (int* starts = MemoryMarshal.Cast<DateOnly, int>(dates), found = MemoryMarshal.Cast<DateOnly, int>(results))
        {
            for (int i = 0; i <= dates.Length - (2 * Width); i += 2 * Width)
            {
                Ahead(starts + i);
                Ahead(found + i);
                Positions(entries, positions, starts + i).Store(found + i);
                Positions(entries, positions, starts + i + Width).Store(found + i + Width);
            }
        }
    }

    // As the library does: a processor by itself stops at the end of a page.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Ahead(int* address) => Sse.Prefetch0(address + 512);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<int> Positions(int* entries, int* positions, int* days)
    {
        // With the day's place in its block, so that the second look-up is as scattered as a calendar's.
        Vector256<int> rank = Entries(entries, days) + (Vector256.Load(days) & Vector256.Create(DaysAnEntry - 1)) + Vector256.Create(step);
        return Avx2.GatherVector256(positions, rank, sizeof(int)) + First;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Entries(int* entries, int* days) =>
        Avx2.GatherVector256(entries, Vector256.ShiftRightLogical(Vector256.Load(days) - First, Shift), sizeof(int));
}
