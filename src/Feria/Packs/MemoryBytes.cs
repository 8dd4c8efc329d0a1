namespace Feria.Packs;

/// <summary>A pack in memory. It is not copied: what is read of it is held against its checksum whenever it is read.</summary>
internal sealed class MemoryBytes(ReadOnlyMemory<byte> bytes) : IPackBytes
{
    public int Length => bytes.Length;

    public byte[] Read(int offset, int length) => bytes.Span.Slice(offset, length).ToArray();

    public ulong Sum(int offset, int length) => Checksum.Of(bytes.Span.Slice(offset, length));
}
