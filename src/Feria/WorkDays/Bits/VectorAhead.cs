using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Feria.WorkDays.Bits;

/// <summary>Fetches what is asked next of long columns, and the room for its answers.</summary>
/// <remarks>
/// By itself a processor fetches ahead to the end of a page of its memory. An address behind the column's end does no harm:
/// nothing is read, and often the next block follows there.
/// </remarks>
internal static unsafe class VectorAhead
{
    private const int Bytes = 2048;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch(void* address) => Sse.Prefetch0((byte*)address + Bytes);
}
