namespace Feria.Packs;

/// <summary>A part of a pack: where it is, and what its bytes add up to.</summary>
/// <param name="Offset">Where it begins, counted from the pack's first byte.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Sum">The checksum of these.</param>
internal readonly record struct PackPart(int Offset, int Length, ulong Sum)
{
    /// <summary>How many bytes a part takes in an index.</summary>
    public const int Size = 16;
}
