namespace Feria.Packs;

/// <summary>A pack in memory.</summary>
internal sealed class MemoryBytes(byte[] bytes) : IPackBytes
{
    public int Length => bytes.Length;

    public byte[] Read(int offset, int length) => bytes.AsSpan(offset, length).ToArray();
}
