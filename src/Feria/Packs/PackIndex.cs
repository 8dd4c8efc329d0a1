using System.Buffers.Binary;
using System.Text;

namespace Feria.Packs;

/// <summary>What a pack has, and where: entries of one size in order of code, so that a place is found without reading the others.</summary>
/// <remarks>
/// Layout: where the names are; the number of places; for each its code in sixteen bytes, where its rules are and where its
/// names in further languages; the data version. All numbers are little-endian, parts lie behind each other.
/// </remarks>
internal sealed class PackIndex(byte[] bytes)
{
    private const int EntriesAt = PackPart.Size + 4, CodeLength = 16, EntrySize = CodeLength + (2 * PackPart.Size);

    public int Count { get; } = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(PackPart.Size));

    public PackPart Names => Part(0);

    public string Version => Encoding.UTF8.GetString(bytes.AsSpan(EntriesAt + (Count * EntrySize)));

    /// <summary>Whether the index is as long as it says it is, its codes are some, in order, and its parts lie behind each other up to the pack's end.</summary>
    public static bool IsWhole(byte[] bytes, int indexEnd, int packLength)
    {
        if (bytes.Length < EntriesAt || BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(PackPart.Size)) is not (>= 0 and var count)
            || (long)EntriesAt + ((long)count * EntrySize) > bytes.Length)
        {
            return false;
        }

        var index = new PackIndex(bytes);
        for (var i = 0; i < count; i++)
        {
            if (index.Code(i) is not { Length: >= 2 } code || !code.All(char.IsAsciiLetterOrDigit)
                || (i > 0 && index.Entry(i - 1)[..CodeLength].SequenceCompareTo(index.Entry(i)[..CodeLength]) >= 0))
            {
                return false;
            }
        }

        long end = indexEnd;
        foreach (var part in index.Parts())
        {
            if (part.Offset != end || part.Length < 0)
            {
                return false;
            }

            end += part.Length;
        }

        return end == packLength;
    }

    public static byte[] Write(PackPart names, IReadOnlyList<(string Code, PackPart Rules, PackPart Translations)> places, string version)
    {
        var text = Encoding.UTF8.GetBytes(version);
        var bytes = new byte[EntriesAt + (places.Count * EntrySize) + text.Length];
        WritePart(bytes, names);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(PackPart.Size), places.Count);
        for (var i = 0; i < places.Count; i++)
        {
            var entry = bytes.AsSpan(EntriesAt + (i * EntrySize), EntrySize);
            Encoding.ASCII.GetBytes(places[i].Code, entry);
            WritePart(entry[CodeLength..], places[i].Rules);
            WritePart(entry[(CodeLength + PackPart.Size)..], places[i].Translations);
        }

        text.CopyTo(bytes.AsSpan(bytes.Length - text.Length));
        return bytes;
    }

    /// <summary>How long the index of some places is.</summary>
    public static int Length(int places, string version) => EntriesAt + (places * EntrySize) + Encoding.UTF8.GetByteCount(version);

    public string Code(int entry) => Encoding.ASCII.GetString(Entry(entry)[..CodeLength]).TrimEnd('\0');

    public PackPart Rules(int entry) => Part(EntriesAt + (entry * EntrySize) + CodeLength);

    public PackPart Translations(int entry) => Part(EntriesAt + (entry * EntrySize) + CodeLength + PackPart.Size);

    /// <summary>The entry of a code, or −1.</summary>
    public int Find(string code)
    {
        if (code.Length is 0 or > CodeLength || !Ascii.IsValid(code))
        {
            return -1;
        }

        Span<byte> wanted = stackalloc byte[CodeLength];
        wanted.Clear();
        Encoding.ASCII.GetBytes(code, wanted);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (Entry(middle)[..CodeLength].SequenceCompareTo(wanted))
            {
                case 0: return middle;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return -1;
    }

    /// <summary>All parts in the order in which they lie.</summary>
    public IEnumerable<PackPart> Parts()
    {
        yield return Names;
        for (var i = 0; i < Count; i++)
        {
            yield return Rules(i);
            yield return Translations(i);
        }
    }

    private static void WritePart(Span<byte> to, PackPart part)
    {
        BinaryPrimitives.WriteInt32LittleEndian(to, part.Offset);
        BinaryPrimitives.WriteInt32LittleEndian(to[4..], part.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(to[8..], part.Sum);
    }

    private ReadOnlySpan<byte> Entry(int entry) => bytes.AsSpan(EntriesAt + (entry * EntrySize), EntrySize);

    private PackPart Part(int at)
    {
        var span = bytes.AsSpan(at, PackPart.Size);
        return new(BinaryPrimitives.ReadInt32LittleEndian(span), BinaryPrimitives.ReadInt32LittleEndian(span[4..]), BinaryPrimitives.ReadUInt64LittleEndian(span[8..]));
    }
}
