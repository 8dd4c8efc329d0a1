namespace Feria.Packs;

/// <summary>The bytes of a pack, wherever they are.</summary>
internal interface IPackBytes
{
    /// <summary>Gets how many there are.</summary>
    int Length { get; }

    /// <summary>Some of them, which are there: a copy that nobody else has.</summary>
    byte[] Read(int offset, int length);

    /// <summary>The checksum of some of them, which are there.</summary>
    ulong Sum(int offset, int length) => Checksum.Of(Read(offset, length));
}
