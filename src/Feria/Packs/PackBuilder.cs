using System.Buffers.Binary;
using Feria.Rules;

namespace Feria.Packs;

/// <summary>Writes packs; the same places and version give the same bytes.</summary>
internal static class PackBuilder
{
    /// <summary>The magic, the format, the checksum of what follows up to the index's end, the index's length, the pack's length.</summary>
    public const int HeaderLength = 24, SummedFrom = 16;

    public static ReadOnlySpan<byte> Magic => "FERIAPK"u8;

    public static byte[] Build(IEnumerable<PlaceRules> places, string version)
    {
        var ordered = places.OrderBy(p => p.Code, StringComparer.Ordinal).ToList();
        var indexLength = PackIndex.Length(ordered.Count, version);
        using var pack = new MemoryStream();
        pack.Write(new byte[HeaderLength + indexLength]);
        var names = Add(pack, PackNames.Write(ordered));
        var entries = ordered.ConvertAll(p => (p.Code, Add(pack, PlaceCodec.Write(p)), Add(pack, TranslationCodec.Write(p.Translations))));
        var bytes = pack.ToArray();
        PackIndex.Write(names, entries, version).CopyTo(bytes.AsSpan(HeaderLength));
        Magic.CopyTo(bytes);
        bytes[7] = DataPack.FormatVersion;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), indexLength);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(20), bytes.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), Checksum.Of(bytes.AsSpan(SummedFrom, HeaderLength - SummedFrom + indexLength)));
        return bytes;
    }

    private static PackPart Add(MemoryStream pack, byte[] part)
    {
        var offset = (int)pack.Position;
        pack.Write(part);
        return new(offset, part.Length, Checksum.Of(part));
    }
}
