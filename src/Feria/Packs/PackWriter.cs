namespace Feria.Packs;

/// <summary>Writes the parts of a place's section: numbers of variable length (zigzag), and texts once each.</summary>
internal sealed class PackWriter : IDisposable
{
    private readonly MemoryStream _body = new();
    private readonly BinaryWriter _writer;
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public PackWriter() => _writer = new(_body);

    public void Number(int value) => _writer.Write7BitEncodedInt((value << 1) ^ (value >> 31));

    public void Tag(int tag, params ReadOnlySpan<int> numbers)
    {
        Number(tag);
        foreach (var number in numbers)
        {
            Number(number);
        }
    }

    public void Text(string value)
    {
        if (!_texts.TryGetValue(value, out var index))
        {
            _texts[value] = index = _texts.Count;
        }

        Number(index);
    }

    public void OptionalText(string? value)
    {
        Number(value is null ? 0 : 1);
        if (value is not null)
        {
            Text(value);
        }
    }

    public void Word(ulong value) => _writer.Write(value);

    public void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    /// <summary>The section: its texts, then what refers to them.</summary>
    public byte[] ToArray()
    {
        using var section = new MemoryStream();
        using var writer = new BinaryWriter(section);
        writer.Write7BitEncodedInt(_texts.Count);
        foreach (var text in _texts.OrderBy(t => t.Value))
        {
            writer.Write(text.Key);
        }

        _writer.Flush();
        writer.Write(_body.ToArray());
        writer.Flush();
        return section.ToArray();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _body.Dispose();
    }
}
