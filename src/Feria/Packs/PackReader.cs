using System.Buffers.Binary;
using System.Text;

namespace Feria.Packs;

/// <summary>Reads what <see cref="PackWriter"/> wrote; never past the section's end, never more items than it has bytes.</summary>
internal sealed class PackReader
{
    private readonly byte[] _section;
    private readonly string[] _texts;
    private int _at;

    public PackReader(byte[] section)
    {
        _section = section;
        _texts = new string[Bounded(Varint())];
        for (var i = 0; i < _texts.Length; i++)
        {
            _texts[i] = Encoding.UTF8.GetString(Bytes(Varint()));
        }
    }

    public int Number()
    {
        var value = (uint)Varint();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>A number that makes no sense beyond some bounds, both inclusive.</summary>
    public int Number(int least, int most) =>
        Number() is var number && number >= least && number <= most
            ? number
            : throw new PackFormatException($"The data pack has a {number} where {least} to {most} is expected.");

    public string Text()
    {
        var index = Number();
        return (uint)index < (uint)_texts.Length ? _texts[index] : throw new PackFormatException("The data pack refers to a text that it does not have.");
    }

    public string? OptionalText() => Number() == 0 ? null : Text();

    public ulong Word() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    public T[] List<T>(Func<T> read)
    {
        var items = new T[Bounded(Number())];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return items;
    }

    private int Varint()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Bytes(1)[0];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return unchecked((int)value);
            }
        }

        throw new PackFormatException("The data pack has a number that does not end.");
    }

    private ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > _section.Length - _at)
        {
            throw new PackFormatException("The data pack's section ends too early.");
        }

        _at += count;
        return _section.AsSpan(_at - count, count);
    }

    private int Bounded(int count) =>
        count >= 0 && count <= _section.Length ? count : throw new PackFormatException("The data pack counts more items than it has bytes.");
}
