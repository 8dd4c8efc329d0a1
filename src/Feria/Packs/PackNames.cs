using System.Buffers.Binary;
using System.Text;
using Feria.Rules;
using Feria.Text;

namespace Feria.Packs;

/// <summary>All names and aliases of the places of a pack and of their parts, in order, so that one is found by halving.</summary>
/// <remarks>Layout: their number; where each entry begins; the entries: key, name as it is written, code, each with its length before it.</remarks>
internal sealed class PackNames
{
    private readonly byte[] _bytes;

    private PackNames(byte[] bytes, int count) => (_bytes, Count) = (bytes, count);

    public int Count { get; }

    /// <summary>Reads the names of a pack.</summary>
    /// <exception cref="PackFormatException">The bytes are none.</exception>
    public static PackNames Read(byte[] bytes)
    {
        if (bytes.Length >= 4 && BinaryPrimitives.ReadInt32LittleEndian(bytes) is >= 0 and var count && 4 + (4L * count) <= bytes.Length)
        {
            return new(bytes, count);
        }

        throw Damaged();
    }

    public static byte[] Write(IReadOnlyList<PlaceRules> places)
    {
        var names = new SortedDictionary<string, (string Name, string Code)>(StringComparer.Ordinal);

        // Countries before their parts: Georgia is the country first.
        foreach (var place in places)
        {
            Add(names, place.Code, place.Name, place.Aliases);
        }

        foreach (var place in places)
        {
            foreach (var part in place.Subdivisions)
            {
                // An alias of two letters is a code within its country alone: NZ-CA is Canterbury, CA is Canada.
                var code = $"{place.Code}-{part.Code}";
                Add(names, code, part.Name, part.Aliases.Select(a => a.Length == 2 ? $"{place.Code}-{a}" : a).Prepend(code));
            }
        }

        // By bytes, not by characters: so they are compared when one is looked for.
        var ordered = names.Select(n => (Key: Encoding.UTF8.GetBytes(n.Key), n.Value.Name, n.Value.Code)).ToList();
        ordered.Sort((a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key));
        using var entries = new MemoryStream();
        var bytes = new byte[4 + (4 * ordered.Count)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 + (4 * i)), bytes.Length + (int)entries.Position);
            WriteText(entries, ordered[i].Key);
            WriteText(entries, Encoding.UTF8.GetBytes(ordered[i].Name));
            WriteText(entries, Encoding.UTF8.GetBytes(ordered[i].Code));
        }

        return [.. bytes, .. entries.ToArray()];
    }

    /// <summary>The code of the place of a name: as it is written, or with the marks of its letters left out.</summary>
    public string? Find(string name) => FindKey(FoldedName.Capitals(name)) ?? FindKey(FoldedName.Plain(name));

    /// <summary>All names, each with its code; a name that is written with marks comes once with them and once without.</summary>
    public IEnumerable<(string Key, string Name, string Code)> All()
    {
        for (var i = 0; i < Count; i++)
        {
            var at = EntryAt(i);
            yield return (Decode(Text(ref at)), Decode(Text(ref at)), Decode(Text(ref at)));
        }
    }

    private static void Add(SortedDictionary<string, (string Name, string Code)> names, string code, LocalizedName name, IEnumerable<string> aliases)
    {
        foreach (var text in name.Texts.Select(t => t.Value).Concat(aliases))
        {
            names.TryAdd(FoldedName.Capitals(text), (text, code));
            names.TryAdd(FoldedName.Plain(text), (text, code));
        }
    }

    private static void WriteText(MemoryStream to, byte[] text)
    {
        to.WriteByte(checked((byte)(text.Length >> 8)));
        to.WriteByte((byte)(text.Length & 0xFF));
        to.Write(text);
    }

    private static string Decode(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);

    private static PackFormatException Damaged() => new("The data pack's names are damaged.");

    private string? FindKey(string key)
    {
        var wanted = Encoding.UTF8.GetBytes(key).AsSpan();
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = EntryAt(middle);
            switch (Text(ref at).SequenceCompareTo(wanted))
            {
                case 0:
                    Text(ref at);
                    return Decode(Text(ref at));
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return null;
    }

    private int EntryAt(int entry) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(4 + (4 * entry)));

    private ReadOnlySpan<byte> Text(ref int at)
    {
        if (at < 0 || at > _bytes.Length - 2 || BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at)) is var length && length > _bytes.Length - 2 - at)
        {
            throw Damaged();
        }

        var text = _bytes.AsSpan(at + 2, length);
        at += 2 + length;
        return text;
    }
}
