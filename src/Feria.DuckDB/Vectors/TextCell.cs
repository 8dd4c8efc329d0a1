using System.Runtime.InteropServices;

namespace Feria.DuckDB.Vectors;

/// <summary>A text as DuckDB's vectors have it: its length, and its bytes or where they are.</summary>
/// <remarks>Two cells with the same sixteen bytes are the same text; the same text may have different cells.</remarks>
[StructLayout(LayoutKind.Sequential, Size = 16)]
internal readonly record struct TextCell(ulong Head, ulong Tail)
{
    /// <summary>How many bytes a cell holds itself.</summary>
    public const int Inlined = 12;

    /// <summary>Gets the length in bytes.</summary>
    public int Length => (int)(uint)Head;

    /// <summary>The bytes of a cell of a vector.</summary>
    public static unsafe ReadOnlySpan<byte> Utf8(in TextCell cell)
    {
        // The cell lies in DuckDB's memory, which does not move.
        fixed (TextCell* at = &cell)
        {
            return cell.Length <= Inlined ? new((byte*)at + sizeof(int), cell.Length) : new((void*)cell.Tail, cell.Length);
        }
    }
}
