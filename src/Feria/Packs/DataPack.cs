using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Feria.Rules;

namespace Feria.Packs;

/// <summary>The facts of many places in one file: an index with a checksum, and a section per place, read when it is asked for.</summary>
/// <remarks>
/// Layout: the magic <c>FERIAPK</c> and a format version; the SHA-256 of the index; the index (data version, then code,
/// names, offset, length and checksum of each section); the sections. Thread-safe.
/// </remarks>
public sealed class DataPack
{
    internal const byte FormatVersion = 1;

    private const int HeaderLength = 8 + 32 + 4;

    private readonly byte[] _bytes;
    private readonly FrozenDictionary<string, Entry> _entries;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, PlaceRules> _places = new(StringComparer.Ordinal);
    private readonly int _sectionsAt;

    private DataPack(byte[] bytes, string version, FrozenDictionary<string, Entry> entries, int sectionsAt) =>
        (_bytes, Version, _entries, _sectionsAt) = (bytes, version, entries, sectionsAt);

    /// <summary>Gets the pack that is embedded in this library.</summary>
    public static DataPack Embedded => LazyEmbedded.Value;

    /// <summary>Gets the version of the facts, as their builder named it.</summary>
    public string Version { get; }

    /// <summary>Gets the codes of the places in ordinal order.</summary>
    public IReadOnlyList<string> Codes => [.. _entries.Keys.Order(StringComparer.Ordinal)];

    private static Lazy<DataPack> LazyEmbedded { get; } = new(ReadEmbedded);

    /// <summary>Opens a pack; its places are checked when they are read.</summary>
    /// <param name="bytes">The whole pack.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="PackFormatException">It is no pack, is truncated or damaged, or is of a version that is not known here.</exception>
    public static DataPack Open(ReadOnlySpan<byte> bytes)
    {
        var all = bytes.ToArray();
        if (all.Length < HeaderLength || !all.AsSpan(0, 7).SequenceEqual("FERIAPK"u8))
        {
            throw new PackFormatException("This is no Feria data pack: it does not begin with FERIAPK.");
        }

        if (all[7] != FormatVersion)
        {
            throw new PackFormatException($"The data pack is of format {all[7]}; this Feria reads format {FormatVersion}.");
        }

        var indexLength = BitConverter.ToInt32(all, HeaderLength - 4);
        if (indexLength < 0 || indexLength > all.Length - HeaderLength)
        {
            throw new PackFormatException("The data pack is truncated: its index is cut off.");
        }

        var index = all.AsSpan(HeaderLength, indexLength);
        if (!SHA256.HashData(index).AsSpan().SequenceEqual(all.AsSpan(8, 32)))
        {
            throw new PackFormatException("The data pack is damaged: the checksum of its index is wrong.");
        }

        return ReadIndex(all, index.ToArray(), HeaderLength + indexLength);
    }

    /// <summary>Builds a pack; the same places and version give the same bytes.</summary>
    internal static byte[] Build(IEnumerable<PlaceRules> places, string version)
    {
        using var sections = new MemoryStream();
        using var index = new MemoryStream();
        using var writer = new BinaryWriter(index, Encoding.UTF8);
        var ordered = places.OrderBy(p => p.Code, StringComparer.Ordinal).ToList();
        writer.Write(version);
        writer.Write7BitEncodedInt(ordered.Count);
        foreach (var place in ordered)
        {
            var section = PlaceCodec.Write(place);
            writer.Write(place.Code);
            writer.Write7BitEncodedInt((int)sections.Position);
            writer.Write7BitEncodedInt(section.Length);
            writer.Write(SHA256.HashData(section).AsSpan(0, 8));
            sections.Write(section);
        }

        writer.Flush();
        using var pack = new MemoryStream();
        pack.Write("FERIAPK"u8);
        pack.WriteByte(FormatVersion);
        pack.Write(SHA256.HashData(index.ToArray()));
        pack.Write(BitConverter.GetBytes((int)index.Length));
        index.WriteTo(pack);
        sections.WriteTo(pack);
        return pack.ToArray();
    }

    /// <summary>The rules of a place, or nothing for a code that the pack does not have.</summary>
    /// <exception cref="PackFormatException">The place's section is damaged.</exception>
    internal PlaceRules? Place(string code) =>
        _places.TryGetValue(code, out var place) ? place
        : _entries.TryGetValue(code, out var entry) ? _places.GetOrAdd(code, Read(code, entry))
        : null;

    private static DataPack ReadIndex(byte[] all, byte[] index, int sectionsAt)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(index), Encoding.UTF8);
            var version = reader.ReadString();
            var count = reader.Read7BitEncodedInt();
            var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
            {
                entries[reader.ReadString()] = new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadUInt64());
            }

            return new(all, version, entries.ToFrozenDictionary(StringComparer.Ordinal), sectionsAt);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw new PackFormatException("The data pack's index is damaged.", e);
        }
    }

    private static DataPack ReadEmbedded()
    {
        using var stream = typeof(DataPack).Assembly.GetManifestResourceStream("Feria.pack")
            ?? throw new PackFormatException("This build of the library has no data pack in it.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Open(bytes);
    }

    private PlaceRules Read(string code, Entry entry)
    {
        var first = (long)_sectionsAt + entry.Offset;
        if (entry.Offset < 0 || entry.Length < 0 || first + entry.Length > _bytes.Length)
        {
            throw new PackFormatException($"The data pack is truncated: the section of {code} is cut off.");
        }

        var section = _bytes.AsSpan((int)first, entry.Length).ToArray();
        return BitConverter.ToUInt64(SHA256.HashData(section)) == entry.Checksum
            ? PlaceCodec.Read(section)
            : throw new PackFormatException($"The data pack is damaged: the checksum of {code} is wrong.");
    }

    private sealed record Entry(int Offset, int Length, ulong Checksum);
}
