namespace Feria.Packs;

/// <summary>Reads what <see cref="PackWriter"/> wrote; never past the section's end, never more items than it has bytes.</summary>
internal sealed class PackReader : IDisposable
{
    private readonly BinaryReader _reader;
    private readonly int _length;
    private readonly string[] _texts;

    public PackReader(byte[] section)
    {
        _length = section.Length;
        _reader = new(new MemoryStream(section, writable: false));
        _texts = new string[Bounded(_reader.Read7BitEncodedInt())];
        for (var i = 0; i < _texts.Length; i++)
        {
            _texts[i] = _reader.ReadString();
        }
    }

    public int Number()
    {
        var value = (uint)_reader.Read7BitEncodedInt();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    public string Text()
    {
        var index = Number();
        return (uint)index < (uint)_texts.Length ? _texts[index] : throw new PackFormatException("The data pack refers to a text that it does not have.");
    }

    public string? OptionalText() => Number() == 0 ? null : Text();

    public ulong Word() => _reader.ReadUInt64();

    public T[] List<T>(Func<T> read)
    {
        var items = new T[Bounded(Number())];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return items;
    }

    public void Dispose() => _reader.Dispose();

    private int Bounded(int count) =>
        count >= 0 && count <= _length ? count : throw new PackFormatException("The data pack counts more items than it has bytes.");
}
