using System.Buffers.Binary;
using System.Text;

namespace ImageFormats.Png;

/// <summary>A part of a file: a type of four letters, data and a checksum.</summary>
internal readonly record struct Chunk(string Type, ReadOnlyMemory<byte> Data)
{
    private const int Frame = 12;

    /// <summary>A small first letter: who does not know it may pass over it.</summary>
    public bool IsAncillary => char.IsAsciiLetterLower(Type[0]);

    /// <summary>The chunks up to the end, each with a right checksum.</summary>
    public static IEnumerable<Chunk> Of(ReadOnlyMemory<byte> file)
    {
        for (var at = Png.Signature.Length; at < file.Length;)
        {
            var chunk = ReadAt(file, at);
            yield return chunk;
            at += Frame + chunk.Data.Length;
        }
    }

    public static void Write(Stream file, string type, ReadOnlySpan<byte> data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
        file.Write(word);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(word, Crc32.Of(body));
        file.Write(word);
    }

    private static Chunk ReadAt(ReadOnlyMemory<byte> file, int at)
    {
        var rest = file.Span[at..];
        if (rest.Length < Frame || BinaryPrimitives.ReadUInt32BigEndian(rest) > rest.Length - Frame)
        {
            throw new PictureException($"it ends within the chunk at byte {at}");
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(rest);
        var type = Encoding.ASCII.GetString(rest[4..8]);
        if (!type.All(char.IsAsciiLetter))
        {
            throw new PictureException($"the chunk at byte {at} has no type of four letters");
        }

        return BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + length)..]) == Crc32.Of(rest.Slice(4, 4 + length))
            ? new Chunk(type, file.Slice(at + 8, length))
            : throw new PictureException($"the chunk {type} at byte {at} has a wrong checksum");
    }
}
