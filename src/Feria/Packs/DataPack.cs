using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Feria.Rules;

namespace Feria.Packs;

/// <summary>The facts of many places in one file: an index, names, and a section per place, read when it is asked for.</summary>
/// <remarks>
/// Each part has a checksum, which is held against its bytes whenever it is read: a pack that is cut off, damaged or of
/// another format is refused, never misread. A checksum does not stop a forger, who can reckon it anew; for that, hold a
/// file against a SHA-256 that you have from its maker (<see cref="OpenFile"/>). Thread-safe. Finding a place by its code
/// reads the index, finding one by name the names too, and evaluating one its own section; no other is touched.
/// </remarks>
public sealed class DataPack
{
    internal const byte FormatVersion = 4;

    internal const string EmbeddedLabel = "built-in";

    private const int MostBytes = 256 << 20;

    private readonly IPackBytes _bytes;
    private readonly PackIndex _index;
    private readonly ConcurrentDictionary<string, PlaceRules> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Translations>> _translations = new(StringComparer.Ordinal);
    private PackNames? _names;

    private DataPack(IPackBytes bytes, PackIndex index) => (_bytes, _index, Version) = (bytes, index, index.Version);

    private DataPack(DataPack other, string label)
        : this(other._bytes, other._index) => Label = label;

    /// <summary>Gets the pack that is embedded in this library.</summary>
    public static DataPack Embedded => LazyEmbedded.Value;

    /// <summary>Gets the version of the facts, as their builder named it.</summary>
    public string Version { get; }

    /// <summary>Gets the codes of the places in ordinal order.</summary>
    public IReadOnlyList<string> Codes => [.. Enumerable.Range(0, _index.Count).Select(_index.Code)];

    /// <summary>Gets the size of the whole pack in bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>Gets what answers are said to be from: <c>built-in</c> is the embedded pack alone, others are called by the files that they came from.</summary>
    internal string Label
    {
        get => field ?? (IsEmbedded ? $"{EmbeddedLabel} {Version}" : $"data pack {Version}");
        private init;
    }

    /// <summary>Gets a value indicating whether it is the embedded pack, which a label does not show: a file may be called as one likes.</summary>
    internal bool IsEmbedded => LazyEmbedded.IsValueCreated && this == LazyEmbedded.Value;

    private static Lazy<DataPack> LazyEmbedded { get; } = new(() => Open(new ResourceBytes("Feria.pack")));

    /// <summary>Opens a pack; its places are checked when they are read.</summary>
    /// <param name="bytes">The whole pack; it is not copied, and a part that is changed later is refused when it is read.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="PackFormatException">It is no pack, is truncated or damaged, or is of a format that is not known here.</exception>
    public static DataPack Open(ReadOnlyMemory<byte> bytes) => Open(new MemoryBytes(bytes));

    /// <summary>Opens the file of a pack and checks all of it at once.</summary>
    /// <param name="path">The file; at most 256 MiB.</param>
    /// <param name="sha256">The file's SHA-256 in hexadecimal digits as its maker gave it, or <see langword="null"/> to take what is there.</param>
    /// <returns>The pack; the file is not needed any more.</returns>
    /// <exception cref="PackFormatException">
    /// The file is absent or cannot be read, is no pack, is truncated or damaged, is of a format that is not known here, or
    /// is not the one that <paramref name="sha256"/> is of.
    /// </exception>
    public static DataPack OpenFile(string path, string? sha256 = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bytes = FileBytes.Read(path, MostBytes);
        if (sha256 is not null && Convert.ToHexString(SHA256.HashData(bytes)) is var actual && !string.Equals(actual, sha256.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            throw new PackFormatException($"'{path}' is not the data pack that was asked for: its SHA-256 is {actual.ToLowerInvariant()}, and {sha256.Trim()} is expected.");
        }

        try
        {
            var pack = Open(new MemoryBytes(bytes));
            if (pack._index.Parts().Any(part => pack._bytes.Sum(part.Offset, part.Length) != part.Sum))
            {
                throw new PackFormatException("The data pack is damaged: the checksum of a part of it is wrong.");
            }

            return pack.Called($"{path} {pack.Version}");
        }
        catch (PackFormatException e)
        {
            throw new PackFormatException($"'{path}': {e.Message}", e);
        }
    }

    /// <summary>The SHA-256 of the whole pack, to be given to those who get its file.</summary>
    /// <returns>64 hexadecimal digits.</returns>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(_bytes.Read(0, _bytes.Length)));

    /// <summary>Writes the pack to a file, which is whole or not there at all.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var draft = $"{path}.{Environment.ProcessId}.draft";
        try
        {
            File.WriteAllBytes(draft, _bytes.Read(0, _bytes.Length));
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>The same pack under the name of what it was made from.</summary>
    internal DataPack Called(string label) => new(this, label);

    internal bool Has(string code) => _index.Find(code) >= 0;

    /// <summary>The rules of a place, or nothing for a code that the pack does not have.</summary>
    /// <exception cref="PackFormatException">The place's section is damaged.</exception>
    internal PlaceRules? Place(string code) =>
        _places.TryGetValue(code, out var place) ? place
        : _index.Find(code) is >= 0 and var entry ? _places.GetOrAdd(code, PlaceCodec.Read(Read(_index.Rules(entry), code)))
        : null;

    /// <summary>The names of all places and their parts.</summary>
    /// <exception cref="PackFormatException">The names are damaged.</exception>
    internal PackNames Names() => _names ??= PackNames.Read(Read(_index.Names, "its names"));

    /// <summary>The names of a place's days in further languages; none for a code that the pack does not have.</summary>
    /// <exception cref="PackFormatException">The section is damaged.</exception>
    internal IReadOnlyList<Translations> Translations(string code) =>
        _translations.TryGetValue(code, out var known) ? known
        : _index.Find(code) is >= 0 and var entry ? _translations.GetOrAdd(code, TranslationCodec.Read(Read(_index.Translations(entry), $"the names of {code}")))
        : [];

    private static DataPack Open(IPackBytes bytes)
    {
        var header = bytes.Length >= PackBuilder.HeaderLength ? bytes.Read(0, PackBuilder.HeaderLength) : [];
        if (header.Length == 0 || !header.AsSpan(0, 7).SequenceEqual(PackBuilder.Magic))
        {
            throw new PackFormatException("This is no Feria data pack: it does not begin with FERIAPK.");
        }

        if (header[7] != FormatVersion)
        {
            throw new PackFormatException($"The data pack is of format {header[7]}; this Feria reads format {FormatVersion}.");
        }

        var (indexLength, length) = (BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(16)), BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(20)));
        if (length != bytes.Length)
        {
            var what = length > bytes.Length ? "truncated" : "not whole";
            throw new PackFormatException($"The data pack is {what}: it says that it has {length} bytes, and has {bytes.Length}.");
        }

        if (indexLength < 0 || indexLength > length - PackBuilder.HeaderLength
            || bytes.Read(PackBuilder.SummedFrom, PackBuilder.HeaderLength - PackBuilder.SummedFrom + indexLength) is var summed
                && Checksum.Of(summed) != BinaryPrimitives.ReadUInt64LittleEndian(header.AsSpan(8)))
        {
            throw new PackFormatException("The data pack is damaged: the checksum of its index is wrong.");
        }

        var index = bytes.Read(PackBuilder.HeaderLength, indexLength);
        return PackIndex.IsWhole(index, PackBuilder.HeaderLength + indexLength, length)
            ? new(bytes, new(index))
            : throw new PackFormatException("The data pack's index is damaged.");
    }

    private byte[] Read(PackPart part, string what)
    {
        var bytes = _bytes.Read(part.Offset, part.Length);
        return Checksum.Of(bytes) == part.Sum ? bytes : throw new PackFormatException($"The data pack is damaged: the checksum of {what} is wrong.");
    }
}
