using System.Runtime.InteropServices;

namespace Feria.Caching.Maps;

/// <summary>A number that writers change all the time, kept away from what readers need.</summary>
/// <remarks>
/// On the line of the processor's cache that it would share, every write by one core would cost the readers on the others
/// a transfer of some 100 ns.
/// </remarks>
[StructLayout(LayoutKind.Explicit, Size = 2 * Line)]
internal struct Apart
{
    private const int Line = 64;

    [FieldOffset(Line)]
    internal long Value;
}
